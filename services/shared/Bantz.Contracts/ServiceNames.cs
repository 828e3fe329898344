namespace Bantz.Contracts;

/// <summary>Names by which services find each other: <c>https+http://router</c>, <c>ConnectionStrings:redis</c>.</summary>
public static class ServiceNames
{
    public const string Router = "router";
    public const string Orchestrator = "orchestrator";
    public const string Calendar = "calendar";
    public const string Web = "web";
    public const string Redis = "redis";
}
