using System.Text.Json;
using WeChat.Api.CustomerService;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Http;

/// <summary>People's words reach WeChat letter by letter: it shows an escape as it stands, or refuses it.</summary>
public class JsonTextTests
{
    private static readonly string[] Plain =
    [
        "\u3000\u3000您好",
        "a\u00A0b\u2002c",
        "line\u2028paragraph\u2029end",
        "private \uE001 use",
        "soft\u00ADhyphen\u200D\uFE0F\uFEFF",
        "🎉🏳️‍🌈\U000E0067",
        "<a href='x'>&+`</a>\u007F\u0085",
    ];

    [TestCaseSource(nameof(Plain))]
    public async Task Send_LettersJsonAllows_AreNotEscaped(string words)
    {
        var sent = await SentAsync(words);

        Assert.That(sent, Does.Contain($"\"{words}\""));
        Assert.That(sent, Does.Not.Contain("\\"));
    }

    [TestCase("\" \\", "\\\" \\\\")]
    [TestCase("\n\r\t\u0001\u001F", "\\n\\r\\t\\u0001\\u001F")]
    public async Task Send_LettersJsonForbids_AreEscaped(string words, string written)
    {
        Assert.That(await SentAsync(words), Does.Contain($"\"{written}\""));
    }

    [TestCase("\uD83C")]
    [TestCase("a\uDF89b")]
    [TestCase("\uDF89\uD83C")]
    public async Task Send_HalfOfAPair_IsStillJson(string words)
    {
        using var json = JsonDocument.Parse(await SentAsync(words));

        var text = json.RootElement.GetProperty("text").GetProperty("content").GetString();
        Assert.That(text, Has.Length.EqualTo(words.Length).And.Contains("\uFFFD"));
    }

    private static async Task<string> SentAsync(string words)
    {
        using var weChat = new ScriptedWeChat(TimeProvider.System);
        var sent = "";
        weChat.Answer = async (request, cancel) =>
        {
            sent = await request.Content!.ReadAsStringAsync(cancel);
            return ScriptedWeChat.Json("""{"errcode":0}""");
        };
        await weChat.Client.CustomerService.SendAsync("o", new CustomerServiceText(words));
        return sent;
    }
}
