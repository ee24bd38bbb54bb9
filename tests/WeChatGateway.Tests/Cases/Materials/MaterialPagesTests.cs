using System.Net;
using System.Text.Json;
using WeChatUnion.Domain.Consents.Contracts;
using WeChatUnion.Gateway.Consents.Contracts;
using WeChatUnion.Gateway.Tests.Pages;
using WeChatUnion.TestKit.Materials;

namespace WeChatUnion.Gateway.Tests.Cases.Materials;

/// <summary>What the script of a member's page sends.</summary>
public sealed class MaterialPagesTests
{
    private MemberSite site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => site = await MemberSite.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await site.DisposeAsync();

    [Test]
    public async Task Photo_SentByOurPage_IsTaken()
    {
        using var ann = site.BrowserOf("materials-ann");
        await ann.OpenAsync(ConsentLinks.ToAgree(AgreementKind.TravelData, "/m/privacy"));

        using var sent = await ann.SendFileAsync("/m/materials?slot=ticket", SamplePhotos.Jpeg());

        var json = JsonDocument.Parse(await sent.Content.ReadAsStringAsync()).RootElement;
        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.OK), json.ToString());
        Assert.That(json.GetProperty("state").GetString(), Is.EqualTo("received"));
        var path = $"/m/materials/{json.GetProperty("id").GetGuid()}";
        await ann.OpenAsync(path);
        Assert.That(ann.Html, Does.Contain("\"slot\":\"ticket\""));
        using var ben = site.BrowserOf("materials-ben");
        await ben.OpenAsync(path);
        Assert.That(ben.Last.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Photo_NotSentByOurPage_IsNotTaken()
    {
        using var ann = site.BrowserOf("materials-carl");
        await ann.OpenAsync("/m/privacy");

        using var sent = await ann.SendFileAsync(
            "/m/materials?slot=ticket",
            SamplePhotos.Jpeg(),
            "forged"
        );
        using var bare = await ann.SendFileAsync(
            "/m/materials?slot=ticket",
            SamplePhotos.Jpeg(),
            ""
        );

        Assert.That(
            await sent.Content.ReadAsStringAsync(),
            Does.Contain("cases.material-form-invalid")
        );
        Assert.That(
            await bare.Content.ReadAsStringAsync(),
            Does.Contain("cases.material-form-invalid")
        );
    }
}
