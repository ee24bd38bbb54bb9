using System.Runtime.CompilerServices;

namespace WeChatUnion.Architecture.Tests.House;

/// <summary>The repository's files as they lie on disk.</summary>
public static class Sources
{
    private static readonly string[] Made = ["bin", "obj", "TestResults", "data", "logs"];

    public static string Root { get; } = FindRoot();

    public static string[] Folders(string project) =>
        [
            .. Directory
                .EnumerateDirectories(Path.Combine(Root, project))
                .Select(folder => Path.GetFileName(folder)!)
                .Except(Made)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Files we wrote, as paths from the root; what a build or a run leaves behind is not among them.</summary>
    public static IEnumerable<string> Files(string folder, params string[] extensions) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(file => extensions.Contains(Path.GetExtension(file)))
            .Select(file => Path.GetRelativePath(Root, file))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Intersect(Made).Any());

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static string FindRoot([CallerFilePath] string here = "")
    {
        // Deterministic builds replace the compiler's path; the output folder lies under the root as well.
        var folder = new DirectoryInfo(
            File.Exists(here) ? Path.GetDirectoryName(here)! : AppContext.BaseDirectory
        );
        while (!File.Exists(Path.Combine(folder.FullName, "WeChatUnion.sln")))
        {
            folder =
                folder.Parent
                ?? throw new InvalidOperationException("WeChatUnion.sln is nowhere above.");
        }
        return folder.FullName;
    }
}
