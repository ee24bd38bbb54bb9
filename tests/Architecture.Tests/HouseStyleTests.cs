using System.Text.RegularExpressions;
using WeChatUnion.Architecture.Tests.House;

namespace WeChatUnion.Architecture.Tests;

public partial class HouseStyleTests
{
    private const int LongestFile = 300;

    [Test]
    public void File_WrittenByHand_HasAtMost300Lines()
    {
        var tooLong =
            from file in Sources
                .Files("src", ".cs", ".razor", ".css", ".js")
                .Concat(Sources.Files("tests", ".cs", ".razor", ".css", ".js"))
            where !file.Contains("Migrations", StringComparison.Ordinal)
            let lines = File.ReadLines(Path.Combine(Sources.Root, file)).Count()
            where lines > LongestFile
            select $"{file}: {lines}";

        Assert.That(tooLong, Is.Empty);
    }

    /// <summary>A test that is skipped says why at run time, so that a full run can forbid it.</summary>
    [Test]
    public void Test_InAnyProject_IsNeitherIgnoredNorExplicit()
    {
        var put = Sources
            .Files("tests", ".cs")
            .Where(file => PutAside().IsMatch(Sources.Read(file)));

        Assert.That(put, Is.Empty);
    }

    [GeneratedRegex(@"^\s*\[(?:\w+(?:\(.*\))?,\s*)*(?:Explicit|Ignore)\b", RegexOptions.Multiline)]
    private static partial Regex PutAside();
}
