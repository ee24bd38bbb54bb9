using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Codes;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Gateway.Tests.Api;
using WeChatUnion.Infrastructure.Demo;

namespace WeChatUnion.Gateway.Tests.Cards.Codes;

/// <summary>Members show codes in the mini-program, staff verify them.</summary>
[FixtureLifeCycle(LifeCycle.SingleInstance)]
public sealed class CardCodeTests
{
    private readonly StaffActor auditor = Actor(StaffRole.Auditor);
    private ApiStage stage = null!;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        stage = await ApiStage.StartAsync(setup =>
        {
            setup.Settings["Cards:WrongTriesPerDay:PerAddress"] = "100";
            setup.Settings["Cards:WrongCodesPerDay"] = "3";
        });

    [OneTimeTearDown]
    public async Task StopAsync() => await (stage?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Code_JustShown_SaysWhoseCardItIsMasked()
    {
        var person = DemoRegister.Examples[0];
        var ann = await BoundAsync(person);

        var shown = await ann.GetAsync("/api/v1/card/code");
        var verified = await VerifyAsync(auditor, shown.Text("code"));

        Assert.That(shown.Headers.CacheControl?.NoStore, Is.True);
        Assert.That(shown.Text("picture"), Does.StartWith("data:image/png;base64,"));
        Assert.That(verified.Value.MaskedName, Is.EqualTo($"{person.Name[0]}*"));
        Assert.That(verified.Value.MaskedCard, Is.EqualTo($"**** {person.Cards[0][^4..]}"));
        Assert.That(verified.Value.IsUsable);
        Assert.That(verified.Value.EarlierUseAt, Is.Null);
        Assert.That(
            await CodeAsync(ann),
            Is.Not.EqualTo(shown.Text("code")),
            "never the same text"
        );
    }

    [Test]
    public async Task Code_AMinuteLater_IsWorthless()
    {
        var ann = await BoundAsync(DemoRegister.Examples[1]);
        var code = await CodeAsync(ann);

        stage.Gateway.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.That(
            (await VerifyAsync(auditor, code)).Refusal,
            Is.EqualTo(CardCodeRefusals.Expired)
        );
        Assert.That((await VerifyAsync(auditor, await CodeAsync(ann))).Succeeded);
    }

    [Test]
    public async Task Code_ShownTwiceWithinTheMinute_SaysWhenItWasUsedBefore()
    {
        var ann = await BoundAsync(DemoRegister.Examples[2]);
        var first = stage.Gateway.Now;
        await VerifyAsync(auditor, await CodeAsync(ann));
        stage.Gateway.Clock.Advance(TimeSpan.FromSeconds(31));

        var again = await VerifyAsync(auditor, await CodeAsync(ann));

        Assert.That(again.Value.EarlierUseAt, Is.EqualTo(first));
    }

    [Test]
    public async Task Code_AlteredOrForged_IsNoneAndCounted()
    {
        var ann = await BoundAsync(DemoRegister.Examples[3]);
        var editor = Actor(StaffRole.Editor);
        var code = (await CodeAsync(ann))!;
        var altered = code[..40] + (code[40] == 'A' ? 'B' : 'A') + code[41..];
        string?[] forged = [altered, null, "UC1." + new string('A', 86)];

        foreach (var one in forged)
        {
            Assert.That(
                (await VerifyAsync(editor, one)).Refusal,
                Is.EqualTo(CardCodeRefusals.NotOurs)
            );
        }

        Assert.That(
            (await VerifyAsync(editor, code)).Refusal,
            Is.EqualTo(CardCodeRefusals.TooManyWrong)
        );
        Assert.That((await VerifyAsync(auditor, code)).Succeeded, "of another account");
    }

    [Test]
    public async Task Code_OfASuspendedCard_IsNotShownAndSaysWhy()
    {
        var ann = await BoundAsync(DemoRegister.Examples[7]);
        var code = await CodeAsync(ann);
        await stage.Gateway.ReadAsync(async db =>
        {
            var bound = await db.Set<CardBinding>().OrderByDescending(b => b.BoundAt).FirstAsync();
            bound.Suspend("unit-pays-no-dues", stage.Gateway.Now);
            return await db.SaveChangesAsync();
        });

        var shown = await ann.GetAsync("/api/v1/card/code");
        var verified = await VerifyAsync(auditor, code);

        Assert.That(
            (shown.Status, shown.Code),
            Is.EqualTo((HttpStatusCode.Conflict, "cards.code-suspended"))
        );
        Assert.That(verified.Value.IsSuspended && !verified.Value.IsUsable);
    }

    [Test]
    public async Task Code_NothingBoundOrNoRight_IsRefused()
    {
        var nobody = await stage.NewUserAsync();
        var outsider = new StaffActor(StaffAccountId.New(), "离任", []);

        Assert.That(
            (await nobody.GetAsync("/api/v1/card/code")).Status,
            Is.EqualTo(HttpStatusCode.NotFound)
        );
        Assert.That(
            (await VerifyAsync(outsider, "x")).Refusal,
            Is.EqualTo(StaffRefusals.NotAllowed)
        );
    }

    private static StaffActor Actor(StaffRole role) =>
        new(StaffAccountId.New(), "林工", [new StaffGrant(role, "a/")]);

    private static async Task<string?> CodeAsync(ApiPhone phone) =>
        (await phone.GetAsync("/api/v1/card/code")).Text("code");

    private async Task<ApiPhone> BoundAsync(DemoPerson person)
    {
        stage.Gateway.Clock.Advance(TimeSpan.FromSeconds(90));
        var phone = await stage.NewUserAsync();
        await phone.PostAsync("/api/v1/card/consent", new { agreed = true });
        var verified = await phone.PostAsync(
            "/api/v1/card/verify/name",
            new { name = person.Name, idNumber = person.IdNumber }
        );
        await phone.PostAsync("/api/v1/card/bind", new { ticket = verified.Text("ticket") });
        return phone;
    }

    private async Task<Outcome<VerifiedCardCode>> VerifyAsync(StaffActor actor, string? code)
    {
        Outcome<VerifiedCardCode> outcome = default;
        await stage.Gateway.InScopeAsync(async services =>
            outcome = await services
                .GetRequiredService<VerifyCardCode>()
                .ExecuteAsync(actor, code, stage.Gateway.Now, CancellationToken.None)
        );
        return outcome;
    }
}
