namespace Bantz.Calendar.Storage;

/// <summary>The calendar cannot start; the message is one line that says why and what to do.</summary>
public sealed class CalendarStartException(string message, Exception? innerException = null) : Exception(message, innerException);
