using WeChat.Api;
using WeChat.Api.MiniProgram.Codes;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.MiniProgram;

public class CodeTests
{
    private static readonly string[] Paths = ["pages/card?id=1", "pages/card?id=2"];

    [Test]
    public async Task Unlimited_SceneAndPage_IsAPictureOfThem()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var code = new UnlimitedCode { Scene = "c=7&x=1", Page = "pages/card" };

        var picture = await BytesAsync(weChat.MiniProgram.MiniProgram.Codes.UnlimitedAsync(code));

        Assert.That(picture[1..4], Is.EqualTo("PNG"u8.ToArray()));
        var made = (await weChat.SeeAsync("mini-program-codes"))[0];
        Assert.That(made.GetProperty("scene").GetString(), Is.EqualTo("c=7&x=1"));
        Assert.That(made.GetProperty("page").GetString(), Is.EqualTo("pages/card"));
    }

    [Test]
    public async Task ForPathAndQrCode_APath_ArePicturesOfIt()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var codes = weChat.MiniProgram.MiniProgram.Codes;

        await BytesAsync(codes.ForPathAsync("pages/card?id=1"));
        await BytesAsync(codes.QrCodeAsync("pages/card?id=2"));

        var made = await weChat.SeeAsync("mini-program-codes");
        Assert.That(
            made.EnumerateArray().Select(code => code.GetProperty("path").GetString()),
            Is.EqualTo(Paths)
        );
    }

    [Test]
    public async Task Unlimited_OfAnOfficialAccount_IsAnErrorAndNotAPicture()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();

        Assert.That(
            () =>
                weChat.OfficialAccount.MiniProgram.Codes.UnlimitedAsync(
                    new UnlimitedCode { Scene = "1" }
                ),
            Refused.With(48001)
        );
    }

    [TestCase("", null, 430)]
    [TestCase("a b", null, 430)]
    [TestCase("中文", null, 430)]
    [TestCase("123456789012345678901234567890123", null, 430)]
    [TestCase("1", "/pages/card", 430)]
    [TestCase("1", "pages/card?x=1", 430)]
    [TestCase("1", null, 279)]
    [TestCase("1", null, 1281)]
    public void Unlimited_BeyondWeChatsLimits_IsNotSent(string scene, string? page, int width)
    {
        using var stub = new ApiStub();
        var code = new UnlimitedCode
        {
            Scene = scene,
            Page = page,
            Look = new() { Width = width },
        };

        Assert.That(
            () => stub.Client.MiniProgram.Codes.UnlimitedAsync(code),
            Throws.ArgumentException
        );
        Assert.That(stub.Server.LogEntries, Is.Empty);
    }

    private static async Task<byte[]> BytesAsync(Task<WeChatDownload> download)
    {
        using var picture = await download;
        using var bytes = new MemoryStream();
        await picture.Content.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
