using System.Text;

namespace WeChat.Tests.Conformance;

/// <summary>
/// The published vectors are what this implementation makes. After a deliberate change, run these tests once with
/// <c>WECHAT_WRITE_VECTORS=1</c>: they write the files anew.
/// </summary>
public class VectorFileTests
{
    private static IEnumerable<string> Names => VectorFile.All.Select(file => file.Name);

    [TestCaseSource(nameof(Names))]
    public async Task File_Published_IsWhatTheImplementationMakes(string name)
    {
        var file = VectorFile.All.Single(one => one.Name == name);
        var made = await file.TextAsync();
        if (Environment.GetEnvironmentVariable("WECHAT_WRITE_VECTORS") == "1")
        {
            await File.WriteAllTextAsync(file.Path, made);
        }

        Assert.That(await File.ReadAllTextAsync(file.Path, Encoding.UTF8), Is.EqualTo(made));
    }
}
