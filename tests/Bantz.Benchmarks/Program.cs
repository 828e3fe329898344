using Bantz.Benchmarks.Router;
using Bantz.Benchmarks.Time;
using BenchmarkDotNet.Running;

if (args is ["router", ..])
{
    await RouterLoad.RunAsync(args[1..]);
    return 0;
}

if (args is ["time", .. var options])
{
    return TimeComparison.Run(options);
}

BenchmarkSwitcher.FromAssembly(typeof(TimeBenchmarks).Assembly).Run(args);
return 0;
