using Microsoft.AspNetCore.Builder;
using WeChatSimulator;

namespace WeChatUnion.Gateway.Tests.Simulator;

public class MountingTests
{
    [TestCase("Production")]
    [TestCase("Staging")]
    public async Task Map_OutsideDevelopment_Throws(string environment)
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { EnvironmentName = environment }
        );
        builder.Services.AddWeChatSimulator(_ => { });
        await using var app = builder.Build();

        Assert.That(() => app.MapWeChatSimulator(), Throws.InvalidOperationException);
    }

    [Test]
    public async Task Standalone_InProduction_ServesThePhone()
    {
        await using var app = SimulatorApp.Create([
            "--urls=http://127.0.0.1:0",
            "--Simulator:AccountName=UnionOfTheTest",
        ]);
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new(app.Urls.First()) };

        var html = await http.GetStringAsync("/");

        Assert.That(html, Does.Contain("UnionOfTheTest"));
    }

    [TestCase("/simulator", "text/html")]
    [TestCase("/simulator/phone.css", "text/css")]
    [TestCase("/simulator/phone.js", "text/javascript")]
    [TestCase("/simulator/panel.js", "text/javascript")]
    [TestCase("/simulator/live.js", "text/javascript")]
    public async Task Page_Files_ComeFromTheAssemblyUnderAStrictPolicy(string path, string type)
    {
        await using var stage = await SimulatorStage.StartAsync();

        using var response = await stage.Http.GetAsync(path);

        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo(type));
        Assert.That(
            response.Headers.GetValues("Content-Security-Policy").Single(),
            Does.Contain("script-src 'self';").And.Contains("style-src 'self';")
        );
    }

    [Test]
    public async Task Page_Html_HoldsNoInlineScriptOrStyle()
    {
        await using var stage = await SimulatorStage.StartAsync();

        var html = await stage.Http.GetStringAsync("/simulator");

        Assert.That(
            html,
            Does.Not.Match(@"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=")
                .And.Contains("/simulator/phone.js")
        );
    }
}
