using System.Text.Json;

namespace WeChat.Tests.Fixtures;

/// <summary>
/// The real samples that stand beside the checkout, in <c>shared/fixtures/wechat</c>: found by
/// walking up from the test's folder, and legally absent.
/// </summary>
public static class SharedFixtures
{
    private const string Index = "shared/fixtures/wechat/index.json";

    public static string? Folder { get; } = Find();

    /// <summary>One case per file whose kind is asked for; a single null without the folder.</summary>
    public static IEnumerable<TestCaseData> Of(params string[] kinds)
    {
        if (Folder is null)
        {
            return [new TestCaseData([null]).SetArgDisplayNames("fixtures absent")];
        }
        using var index = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "index.json")));
        return
        [
            .. index
                .RootElement.EnumerateArray()
                .Where(entry => kinds.Contains(entry.GetProperty("kind").GetString()))
                .Select(entry => new SharedFixture(
                    entry.GetProperty("file").GetString()!,
                    entry.GetProperty("facts").Clone()
                ))
                .Select(fixture => new TestCaseData(fixture).SetArgDisplayNames(fixture.File)),
        ];
    }

    private static string? Find()
    {
        for (
            var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
            folder is not null;
            folder = folder.Parent
        )
        {
            var index = Path.Combine(folder.FullName, Index);
            if (File.Exists(index))
            {
                return Path.GetDirectoryName(index);
            }
        }
        return null;
    }
}
