using Bantz.Local;

// The host hears Ctrl+C and SIGTERM itself, and takes the time that it needs.
return await LocalCommand.Create().Parse(args).InvokeAsync(new() { ProcessTerminationTimeout = null });
