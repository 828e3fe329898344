using Bantz.Contracts;

namespace Bantz.Orchestrator.Turns;

/// <summary>Measures the phases of a turn.</summary>
internal sealed class PhaseWatch(TimeProvider clock)
{
    private readonly long _began = clock.GetTimestamp();
    private TimeSpan _plan;
    private TimeSpan _execute;
    private TimeSpan _finalise;
    private TimeSpan _remember;

    public TimeSpan Total => clock.GetElapsedTime(_began);

    /// <summary>So far: a phase that is running counts nothing yet.</summary>
    public TurnTimings Timings => new(Ms(_plan), Ms(_execute), Ms(_finalise), Ms(_remember), Ms(Total));

    /// <summary>Reading an answer is planning; where it was one, acting on it is executing.</summary>
    public async Task<bool> Answer(Func<Task<bool>> phase)
    {
        var started = clock.GetTimestamp();
        var answered = await phase();
        var elapsed = clock.GetElapsedTime(started);
        (_plan, _execute) = answered ? (_plan, _execute + elapsed) : (_plan + elapsed, _execute);
        return answered;
    }

    public async Task<T> Plan<T>(Func<Task<T>> phase)
    {
        var started = clock.GetTimestamp();
        var result = await phase();
        _plan += clock.GetElapsedTime(started);
        return result;
    }

    public async Task Execute(Func<Task> phase)
    {
        var started = clock.GetTimestamp();
        await phase();
        _execute += clock.GetElapsedTime(started);
    }

    public async Task Finalise(Func<Task> phase)
    {
        var started = clock.GetTimestamp();
        await phase();
        _finalise += clock.GetElapsedTime(started);
    }

    public async Task<T> Remember<T>(Func<Task<T>> phase)
    {
        var started = clock.GetTimestamp();
        var result = await phase();
        _remember += clock.GetElapsedTime(started);
        return result;
    }

    private static double Ms(TimeSpan span) => Math.Round(span.TotalMilliseconds, 3);
}
