using WeChatUnion.Domain.Members.ImportJobs;

namespace WeChatUnion.Domain.Tests.Members.ImportJobs;

public class ImportFileNameTests
{
    [TestCase("会员.csv", "会员.csv")]
    [TestCase("C:\\名册\\会员.csv", "会员.csv")]
    [TestCase("../../etc/passwd", "passwd")]
    [TestCase("一\r\n二\0.csv", "一二.csv")]
    [TestCase("  ", "未命名")]
    [TestCase(null, "未命名")]
    public void Name_AsABrowserSentIt_IsFitToBeShown(string? sent, string shown) =>
        Assert.That(ImportFileName.Shown(sent), Is.EqualTo(shown));

    [Test]
    public void Name_WithoutEnd_KeepsItsEnd()
    {
        var shown = ImportFileName.Shown(new string('长', 5000) + ".csv");

        Assert.That(shown, Has.Length.EqualTo(ImportJob.MaxFileNameLength).And.EndsWith(".csv"));
    }
}
