using System.Diagnostics;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Tests.Draws;
using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.TestKit;

namespace WeChatUnion.Gateway.Tests.Hosting;

/// <summary>Whoever has a proof computes the draw anew, with our command or with a script of their own.</summary>
public sealed class VerifyDrawTests
{
    private CommandStage console = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        console = await CommandStage.StartAsync();
        // Nobody needs our keys for it, or our database.
        console.Settings["Database:ConnectionString"] = "";
        console.Settings["Privacy:BlindIndexKey"] = "";
    }

    [OneTimeTearDown]
    public Task StopAsync() => console.DisposeAsync().AsTask();

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(5)]
    [TestCase(1000)]
    [TestCase(3000)]
    public async Task Proof_OfADraw_HoldsForCommandAndScript(int holders)
    {
        var file = await WriteAsync(InventedDraw.Proof(holders, successors: 20, 1, 10));

        var command = await console.RunAsync("verify-draw", file);

        Assert.That(command.Said, Does.Contain("重新计算的结果完全一致"));
        Assert.That(command.Said, Does.Contain($"“月月抽好礼”：{holders} 个号码"));
        Assert.That(command.ExitCode, Is.Zero);
        Assert.That(await RunScriptAsync(file), Is.EqualTo((0, "the draw holds")));
    }

    [Test]
    public async Task Proof_WithOtherWinners_IsRefusedByCommandAndScript()
    {
        var proof = InventedDraw.Proof(40);
        var lie = proof with
        {
            Winners =
            [
                [proof.Successors[0]],
                proof.Winners[1],
            ],
        };
        var file = await WriteAsync(lie);

        var command = await console.RunAsync("verify-draw", file);

        Assert.That(command.ExitCode, Is.EqualTo(1));
        Assert.That(command.Said, Does.Contain($"文件写的是 1:{proof.Successors[0]}"));
        Assert.That(command.Said, Does.Contain($"算出来是 1:{proof.Winners[0][0]}"));
        Assert.That(await RunScriptAsync(file), Is.EqualTo((1, "differs: winners")));
    }

    [Test]
    public async Task Proof_WithoutTheSecret_SaysThatItWasWithheld()
    {
        var proof = DrawProof.Of(
            InventedDraw.Rules(2, 1).Write(),
            InventedDraw.Proof(9).Commitment,
            secret: null,
            InventedDraw.Beacon,
            InventedDraw.Codes(9)
        );
        var file = await WriteAsync(proof);

        var command = await console.RunAsync("verify-draw", file);

        Assert.That(command.Said, Does.Contain("没有公布种子").And.Contain("完全一致"));
        Assert.That(await RunScriptAsync(file), Is.EqualTo((0, "the draw holds")));
    }

    [Test]
    public async Task File_ThatIsNone_IsSaidInOneSentence()
    {
        var missing = await console.RunAsync("verify-draw", "no-such-file.json");
        var nothing = await console.RunAsync("verify-draw");

        Assert.That((missing.ExitCode, nothing.ExitCode), Is.EqualTo((2, 2)));
        Assert.That(missing.Complained, Does.Contain("no-such-file.json"));
    }

    private async Task<string> WriteAsync(DrawProof proof)
    {
        var file = Path.Combine(console.Folder, $"{Guid.NewGuid():N}.json");
        await File.WriteAllBytesAsync(file, proof.Write());
        return file;
    }

    private static async Task<(int ExitCode, string Said)> RunScriptAsync(string file)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "verify_draw.py");
        using var run = Process.Start(
            new ProcessStartInfo(TestNeeds.Python(), [script, file])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var said = await run.StandardOutput.ReadToEndAsync();
        var complained = await run.StandardError.ReadToEndAsync();
        await run.WaitForExitAsync();
        Assert.That(complained, Is.Empty);
        return (run.ExitCode, said.Trim());
    }
}
