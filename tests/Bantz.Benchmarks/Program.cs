using Bantz.Benchmarks.Router;
using BenchmarkDotNet.Running;

if (args is ["router", ..])
{
    await RouterLoad.RunAsync(args[1..]);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(RouterLoad).Assembly).Run(args);
