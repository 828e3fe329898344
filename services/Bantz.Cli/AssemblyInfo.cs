using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Bantz.Cli.Tests")]
