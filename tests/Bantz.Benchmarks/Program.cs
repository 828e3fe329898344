using Bantz.Benchmarks.Router;
using Bantz.Benchmarks.Time;
using Bantz.Benchmarks.Turns;
using Bantz.Benchmarks.Understanding;
using BenchmarkDotNet.Running;

if (args is ["time", .. var options])
{
    return TimeComparison.Run(options);
}

if (args is ["router", ..])
{
    await RouterLoad.RunAsync(args[1..]);
    return 0;
}

if (args is ["turns", ..])
{
    await TurnLoad.RunAsync(args[1..]);
    return 0;
}

if (args is ["plans", ..])
{
    return PlanSpeed.Run(args[1..]);
}

BenchmarkSwitcher.FromAssembly(typeof(RouterLoad).Assembly).Run(args);
return 0;
