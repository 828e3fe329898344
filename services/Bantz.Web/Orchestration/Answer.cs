namespace Bantz.Web.Orchestration;

/// <summary>A value, or why there is none.</summary>
internal readonly record struct Answer<T>
    where T : class
{
    private Answer(T? value, Failure? failure) => (Value, Failure) = (value, failure);

    public T? Value { get; }
    public Failure? Failure { get; }

    public static implicit operator Answer<T>(T value) => new(value, failure: null);

    public static implicit operator Answer<T>(Failure failure) => new(value: null, failure);
}
