<<<<<<< HEAD
using Bantz.Benchmarks.Router;
using BenchmarkDotNet.Running;

if (args is ["router", ..])
{
    await RouterLoad.RunAsync(args[1..]);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(RouterLoad).Assembly).Run(args);
=======
using Bantz.Benchmarks.Time;
using BenchmarkDotNet.Running;

if (args is ["time", .. var options])
{
    return TimeComparison.Run(options);
}

BenchmarkSwitcher.FromAssembly(typeof(TimeBenchmarks).Assembly).Run(args);
return 0;
>>>>>>> time
