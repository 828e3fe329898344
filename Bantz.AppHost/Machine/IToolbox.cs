namespace Bantz.AppHost.Machine;

/// <summary>Programs of this machine, as a probe needs them.</summary>
internal interface IToolbox
{
    /// <summary>The path of a program on the PATH, or null.</summary>
    string? Find(string program);

    /// <summary>True where the program is there and ends well within its time.</summary>
    bool Succeeds(string program, params string[] arguments);
}
