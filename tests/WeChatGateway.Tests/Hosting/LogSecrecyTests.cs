using System.Text;
using WeChat.Callbacks;
using WeChatUnion.Gateway.Tests.Stage;

namespace WeChatUnion.Gateway.Tests.Hosting;

public class LogSecrecyTests
{
    private const string IdNumber = "35020319880512432X";
    private const string Phone = "13806012345";
    private const string SpacedPhone = "+86 138 0601 2345";
    private const string Card = "6228480402564890018";
    private const string OpenId = "oLVPpjqs9BhvzwPj5A-vTYAX3GLc";
    private const string Password = "p4ss;Word";
    private const string Secret = "0c79e1fa963cd80cc0be99b20a18faeb";
    private static readonly string AccessToken = "75_" + new string('k', 130);
    private static readonly string[] Planted =
    [
        IdNumber,
        Phone,
        SpacedPhone,
        Card,
        OpenId,
        Password,
        "p4ss",
        Secret,
        AccessToken,
        StageSetup.OfficialAccount.Token,
        StageSetup.OfficialAccount.EncodingAesKey,
        "stage-secret",
    ];

    [Test]
    public async Task Logs_OfEverythingThatCanGoWrong_HoldNothingPersonal()
    {
        using var console = new StringWriter();
        var before = Console.Out;
        Console.SetOut(TextWriter.Synchronized(console));
        try
        {
            await using var stage = await GatewayStage.StartAsync();
            await FailAsync(stage);
            await RefuseAsync(stage);
            await stage.StopAsync();
            var files = Directory.GetFiles(stage.LogFolder).Select(File.ReadAllText);
            var logs = new[] { console.ToString(), string.Concat(files) };

            foreach (var log in logs)
            {
                Assert.That(log, Does.Contain("The handler of").And.Contain("was refused"));
                foreach (var planted in Planted)
                {
                    Assert.That(log, Does.Not.Contain(planted));
                }
            }
        }
        finally
        {
            Console.SetOut(before);
        }
    }

    /// <summary>Handlers that die of what they were told, in all the ways libraries quote things.</summary>
    private static async Task FailAsync(GatewayStage stage)
    {
        var quotes = new[]
        {
            $"{Phone} {SpacedPhone} {Card}",
            $"身份证{IdNumber}，手机{Phone}。",
            $"line end\n{Phone}\r\n{IdNumber}\t{Card}",
            $"the fan {OpenId} is not known, openid={OpenId}",
            $"{{\"access_token\":\"{AccessToken}\",\"openid\":\"{OpenId}\",\"secret\":\"{Secret}\"}}",
            $"GET https://api.test/x?access_token={AccessToken}&secret={Secret}&openid={OpenId}",
            $"Host=db;Username=u;Password=\"{Password}\";Database=x",
            "Server=db;User Id=u;Pwd = p4ss",
            $"tokens: {AccessToken}",
            $"?name=%E6%9E%97{Phone}",
        };
        foreach (var quote in quotes)
        {
            var fan = stage.Chat.When(_ =>
                throw new InvalidOperationException(quote, new FormatException(quote))
            );
            await stage.SayAsync(Inbound.Text(fan, StageChat.Plain));
        }
    }

    private static async Task RefuseAsync(GatewayStage stage)
    {
        var text = Encoding.UTF8.GetBytes(Inbound.Text(OpenId, $"{IdNumber} {Phone} {Card}"));
        var query = $"openid={OpenId}&phone={Phone}&access_token={AccessToken}";
        await stage.SayAsync(Inbound.Text(OpenId, $"{IdNumber} {Phone} {Card}"));
        await stage.SayAsync(Inbound.Text(OpenId, Phone), CallbackMode.Plain);
        await stage.PostAsync($"{GatewayStage.OfficialAccountPath}?{query}", text, "text/xml");
        await stage.PostAsync($"/nowhere/{IdNumber}?{query}", text, "text/xml");
        await stage.PostAsync(
            "/m/cards/bind/verify",
            Encoding.UTF8.GetBytes($"phone={Phone}&id={IdNumber}&card={Card}"),
            "application/x-www-form-urlencoded"
        );
        using var get = await stage.Http.GetAsync($"{GatewayStage.OfficialAccountPath}?{query}");
    }
}
