using Bantz.Cli;

return await CommandLine.RunAsync(args, Surroundings.OfProcess());
