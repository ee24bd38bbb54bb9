using System.Net;
using WeChatUnion.Gateway.Tests.Stage;

namespace WeChatUnion.Gateway.Tests.Hosting;

public sealed class DomainVerificationTests
{
    private const string Name = "MP_verify_AbCdEf0123456789.txt";

    [Test]
    public async Task File_InTheSettings_StandsAtTheRoot()
    {
        await using var stage = await GatewayStage.StartAsync(setup =>
            setup.Settings[$"Site:DomainVerification:{Name}"] = "AbCdEf0123456789"
        );

        var answer = await stage.Http.GetAsync(new Uri("/" + Name, UriKind.Relative));

        Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo("AbCdEf0123456789"));
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/plain"));
    }

    [Test]
    public async Task File_NotInTheSettings_IsNotThere()
    {
        await using var stage = await GatewayStage.StartAsync();

        var answer = await stage.Http.GetAsync(new Uri("/" + Name, UriKind.Relative));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCase("robots.txt", "abc")]
    [TestCase("../MP_verify_AbCdEf0123456789.txt", "abc")]
    [TestCase("MP_verify_AbCdEf0123456789.html", "abc")]
    [TestCase(Name, "<script>")]
    [TestCase(Name, "")]
    public void File_OfAnotherShape_StopsTheStart(string name, string content) =>
        Assert.That(
            async () =>
            {
                await using var stage = await GatewayStage.StartAsync(setup =>
                    setup.Settings[$"Site:DomainVerification:{name}"] = content
                );
            },
            Throws.InvalidOperationException.With.Message.Contains("Site:DomainVerification:")
        );
}
