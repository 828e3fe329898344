using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Bantz.Architecture.Tests;

/// <summary>
/// What a compiled assembly uses of others, read from its metadata without loading it: assemblies, their types, and members of
/// those types as in <c>System.DateTime.get_Now</c>.
/// </summary>
internal sealed record AssemblyFile(
    string Name, IReadOnlySet<string> References, IReadOnlySet<UsedType> Types, IReadOnlySet<string> Members)
{
    /// <summary>The assembly as it lies beside this test.</summary>
    internal static AssemblyFile Built(string name) => Open(Path.Combine(AppContext.BaseDirectory, name + ".dll"));

    internal static AssemblyFile Open(string path)
    {
        using var image = new PEReader(File.OpenRead(path));
        var metadata = image.GetMetadataReader();
        return new AssemblyFile(
            metadata.GetString(metadata.GetAssemblyDefinition().Name),
            metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name)).ToHashSet(),
            metadata.TypeReferences.Select(handle => Describe(metadata, handle)).ToHashSet(),
            metadata.MemberReferences.Select(handle => Describe(metadata, metadata.GetMemberReference(handle))).OfType<string>().ToHashSet());
    }

    private static UsedType Describe(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        var name = metadata.GetString(type.Name);
        switch (type.ResolutionScope.Kind)
        {
            case HandleKind.TypeReference:
                var outer = Describe(metadata, (TypeReferenceHandle)type.ResolutionScope);
                return outer with { Name = $"{outer.Name}+{name}" };
            case HandleKind.AssemblyReference:
                var assembly = metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope);
                return new UsedType(metadata.GetString(assembly.Name), $"{metadata.GetString(type.Namespace)}.{name}");
            default:
                return new UsedType("", $"{metadata.GetString(type.Namespace)}.{name}");
        }
    }

    private static string? Describe(MetadataReader metadata, MemberReference member) => member.Parent.Kind == HandleKind.TypeReference
        ? $"{Describe(metadata, (TypeReferenceHandle)member.Parent).Name}.{metadata.GetString(member.Name)}"
        : null;
}

/// <summary>A type of another assembly, named with its namespace.</summary>
internal sealed record UsedType(string Assembly, string Name);
