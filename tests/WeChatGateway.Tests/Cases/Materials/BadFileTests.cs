using System.Net;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Gateway.Tests.Api;

namespace WeChatUnion.Gateway.Tests.Cases.Materials;

public sealed class BadFileTests
{
    private ApiStage stage = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => stage = await MaterialStage.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await stage.DisposeAsync();

    [TestCaseSource(typeof(BadFiles), nameof(BadFiles.AtTheDoor))]
    public async Task Send_WhatIsNotTaken_SaysWhyAndLeavesNothing(byte[] file, Refusal refusal)
    {
        var ann = await stage.NewUserAsync();
        var before = (await stage.RowsAsync(), stage.Objects().Length);

        var answer = await ann.SendFileAsync(file);

        Assert.That(
            (answer.Status, answer.Code, answer.Text("detail")),
            Is.EqualTo((HttpStatusCode.BadRequest, refusal.Code, refusal.Message)),
            answer.Raw
        );
        Assert.That((await stage.RowsAsync(), stage.Objects().Length), Is.EqualTo(before));
    }

    [TestCaseSource(typeof(BadFiles), nameof(BadFiles.WhenRead))]
    public async Task Prepare_WhatCannotBeRead_SaysWhyAndStoresNothing(byte[] file, Refusal refusal)
    {
        var ann = await stage.NewUserAsync();
        var before = stage.Objects().Length;
        var id = await ann.SentAsync(file);

        await stage.PrepareAsync();

        var look = await ann.LookAsync(id);
        Assert.That(
            (look.Text("state"), look.Text("message")),
            Is.EqualTo(("refused", refusal.Message)),
            look.Raw
        );
        Assert.That(stage.Objects(), Has.Length.EqualTo(before));
        Assert.That((await stage.RowAsync(id))!.Sha256, Is.Null);
        var view = await ann.LookAsync(id, "/view");
        Assert.That(view.Code, Is.EqualTo(MaterialRefusals.NotFound.Code));
    }
}
