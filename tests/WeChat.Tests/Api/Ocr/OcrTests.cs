using WeChat.Api;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Ocr;

public class OcrTests
{
    private static readonly Uri Address = new("https://union.example/photos/back.jpg");

    [Test]
    public async Task ReadIdCard_Front_NamesTheHolderButDoesNotPrintThem()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();

        var card = await weChat.OfficialAccount.Ocr.ReadIdCardAsync(Files.Picture());

        Assert.That(card.IsFront);
        Assert.That(card.Number, Has.Length.EqualTo(18));
        Assert.That(card.Name, Is.Not.Empty);
        Assert.That($"{card}", Does.Not.Contain(card.Number!).And.Not.Contains(card.Name!));
    }

    [Test]
    public async Task ReadIdCard_AddressOfABack_IsItsValidity()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();

        var card = await weChat.OfficialAccount.Ocr.ReadIdCardAsync(Address);

        Assert.That(card.IsFront, Is.False);
        Assert.That(card.Validity, Does.Contain("-"));
    }

    [Test]
    public async Task ReadBankCard_SentOrNamed_IsTheNumberButDoesNotPrintIt()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var ocr = weChat.OfficialAccount.Ocr;

        var sent = await ocr.ReadBankCardAsync(Files.Picture("p.png"));
        var named = await ocr.ReadBankCardAsync(Address);

        Assert.That(sent, Is.EqualTo(named));
        Assert.That($"{sent}", Does.Not.Contain(sent.Number));
    }

    [Test]
    public async Task ReadText_SentOrNamed_IsItsLines()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var ocr = weChat.OfficialAccount.Ocr;

        var sent = await ocr.ReadTextAsync(Files.Picture());
        var named = await ocr.ReadTextAsync(Address);

        Assert.That(sent.Lines, Is.EqualTo(named.Lines).And.Not.Empty);
        Assert.That(sent.Width, Is.EqualTo(800));
        Assert.That(sent.Lines[0].RightTop.X, Is.GreaterThan(sent.Lines[0].LeftTop.X));
    }

    [Test]
    public async Task ReadText_NotAPicture_IsBadMedia()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();

        var failure = await Assert.ThrowsAsync<WeChatApiException>(() =>
            weChat.OfficialAccount.Ocr.ReadTextAsync(Files.Of("p.jpg", "text"u8.ToArray()))
        );

        Assert.That(failure!.Kind, Is.EqualTo(WeChatErrorKind.BadMedia));
    }
}
