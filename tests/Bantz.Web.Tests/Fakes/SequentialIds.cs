using System.Globalization;
using Bantz.Web.Conversations;

namespace Bantz.Web.Tests.Fakes;

/// <summary>id-1, id-2, …</summary>
internal sealed class SequentialIds : IIdSource
{
    private int _last;

    public string Next() => string.Create(CultureInfo.InvariantCulture, $"id-{++_last}");
}
