using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Gateway.Tests.Stage;

namespace WeChatUnion.Gateway.Tests.Hosting;

/// <summary>What an operator reads of an import, and the exit code a script goes by.</summary>
public sealed class ImportCommandTests
{
    private const string Header = "姓名,身份证号,手机号,工会代码";
    private CommandStage console = null!;

    [OneTimeSetUp]
    public async Task SitDownAsync()
    {
        console = await CommandStage.StartMigratedAsync();
    }

    [OneTimeTearDown]
    public async Task LeaveAsync() => await console.DisposeAsync();

    [Test]
    public async Task Import_OfGoodAndBadRows_TellsBothAndExitsAccordingly()
    {
        var unions = Write("unions.csv", "代码,名称,上级代码", "C,鹭湾市总工会,");
        var good = Write("good.csv", Header, $"林海舟,{IdNumberOf("19700101")},15400000001,C");
        var bad = Write("bad.csv", Header, $"林海舟,{IdNumberOf("19700102")},154,C");

        var first = await console.RunAsync("import-register", good, "--organizations", unions);
        var second = await console.RunAloneAsync("import-register", bad);

        Assert.That(first.ExitCode, Is.Zero, first.Complained);
        Assert.That(
            first.Said,
            Does.Contain("工会组织：1 行，新增 1").And.Contain("新增 1，变更 0")
        );
        Assert.That(second.ExitCode, Is.EqualTo(1), second.Complained);
        Assert.That(second.Said, Does.Contain($"{bad}.errors.csv"));
        Assert.That(File.ReadAllText($"{bad}.errors.csv"), Does.Contain("phone-invalid"));
        Assert.That(File.ReadAllBytes($"{bad}.errors.csv")[..3], Is.EqualTo("\uFEFF"u8.ToArray()));
    }

    [Test]
    public async Task Import_OfAnUnusableFile_ExitsWithTwo()
    {
        var file = Write("half.csv", "姓名,手机号", "林海舟,15400000001");

        var command = await console.RunAsync("import-register", file);

        Assert.That(command.ExitCode, Is.EqualTo(2));
        Assert.That(command.Complained, Does.Contain("身份证号"));
    }

    [TestCase]
    [TestCase("a.csv", "b.csv")]
    [TestCase("a.csv", "--map", "电话=telephone")]
    [TestCase("a.csv", "--rollback")]
    public async Task Import_WithOptionsItDoesNotHave_ShowsThoseItHas(params string[] options)
    {
        var command = await console.RunAsync(["import-register", .. options]);

        Assert.That(command.ExitCode, Is.EqualTo(2));
        Assert.That(command.Complained, Does.Contain("--dry-run").And.Contain("card-number"));
    }

    /// <summary>Area code 990101 belongs to no place.</summary>
    private static string IdNumberOf(string birthday)
    {
        var first17 = $"990101{birthday}001";
        return first17 + IdNumber.CheckDigit(first17);
    }

    private string Write(string name, params string[] lines)
    {
        var path = Path.Combine(console.Folder, name);
        File.WriteAllLines(path, lines);
        return path;
    }
}
