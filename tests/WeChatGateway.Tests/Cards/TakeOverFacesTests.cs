using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Gateway.Tests.Api;
using WeChatUnion.Gateway.Tests.Members;
using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.Infrastructure.Cards;
using WeChatUnion.Infrastructure.Demo;
using static WeChatUnion.Gateway.Tests.Cards.CardApiSteps;

namespace WeChatUnion.Gateway.Tests.Cards;

/// <summary>换绑 and 解绑 in the mini-program and in chat. Each test has people of its own on one host.</summary>
public sealed class TakeOverFacesTests
{
    private static readonly string[] Proven =
    [
        "bind",
        "sms-code",
        "take-over",
        "take-over/counter",
        "take-over/review",
    ];
    private readonly StageSms sms = new();
    private ApiStage stage = null!;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        stage = await ApiStage.StartAsync(setup =>
        {
            setup.Settings["Cards:ProveTypedPhone"] = "true";
            setup.Services += services => services.AddSingleton<ISmsSender>(sms);
        });

    [OneTimeTearDown]
    public async Task StopAsync() => await stage.DisposeAsync();

    [Test]
    public async Task Api_CardOfAnotherWeChat_IsTakenOverWithTheCode()
    {
        var person = DemoRegister.Examples[0];
        await BindAsync(await stage.NewUserAsync(), person);
        var ann = await stage.NewUserAsync();
        var verified = await VerifyAsync(ann, person);
        var ticket = verified.Text("ticket");

        var early = await ann.PostAsync("/api/v1/card/bind", new { ticket });
        var asked = await ann.PostAsync("/api/v1/card/sms-code", new { ticket });
        await SendAsync();
        var wrong = await ann.PostAsync(
            "/api/v1/card/take-over",
            new { ticket, code = Other(sms.CodeAt(person.Phone)!) }
        );
        var taken = await ann.PostAsync(
            "/api/v1/card/take-over",
            new { ticket, code = sms.CodeAt(person.Phone) }
        );

        var masked = $"{person.Phone[..3]}****{person.Phone[^4..]}";
        Assert.That(
            verified.Json.GetProperty("takeOver").GetProperty("maskedPhone").GetString(),
            Is.EqualTo(masked),
            verified.Raw
        );
        Assert.That(
            (early.Status, early.Code),
            Is.EqualTo((HttpStatusCode.Conflict, "cards.bound-elsewhere"))
        );
        Assert.That(asked.Text("maskedPhone"), Is.EqualTo(masked));
        Assert.That(wrong.Code, Is.EqualTo("cards.take-over-code-wrong"));
        Assert.That(taken.Text("maskedCard"), Is.EqualTo($"**** {person.Cards[0][^4..]}"));
        Assert.That((await ann.GetAsync("/api/v1/card")).IsOk, Is.True);
    }

    [Test]
    public async Task Api_TypedPhone_BindsWithTheCodeAndNotWithout()
    {
        var person = DemoRegister.Examples[8];
        var ann = await stage.NewUserAsync();
        await ann.PostAsync("/api/v1/card/consent", new { agreed = true });
        var unknown = await ann.PostAsync(
            "/api/v1/card/verify/phone",
            new { phone = "15400009997", idTail = person.IdLast4 }
        );
        var wrong = await ann.PostAsync(
            "/api/v1/card/verify/phone",
            new { phone = person.Phone, idTail = "0000" }
        );
        var verified = await ann.PostAsync(
            "/api/v1/card/verify/phone",
            new { phone = person.Phone, idTail = person.IdLast4 }
        );
        var ticket = verified.Text("ticket");

        var without = await ann.PostAsync("/api/v1/card/bind", new { ticket });
        await ann.PostAsync("/api/v1/card/sms-code", new { ticket });
        await SendAsync();
        var guessed = await ann.PostAsync(
            "/api/v1/card/bind",
            new { ticket, code = Other(sms.CodeAt(person.Phone)!) }
        );
        var bound = await ann.PostAsync(
            "/api/v1/card/bind",
            new { ticket, code = sms.CodeAt(person.Phone) }
        );

        Assert.That(
            (unknown.Status, unknown.Code),
            Is.EqualTo((wrong.Status, wrong.Code)),
            "nothing about the phone"
        );
        Assert.That(
            verified.Text("codePhone"),
            Is.EqualTo($"{person.Phone[..3]}****{person.Phone[^4..]}")
        );
        Assert.That(without.Code, Is.EqualTo("cards.take-over-code-invalid"));
        Assert.That(guessed.Code, Is.EqualTo("cards.take-over-code-wrong"));
        Assert.That(bound.IsOk, Is.True, bound.Raw);
    }

    [Test]
    public async Task Api_Counter_GivesANumberThatReviewShowsAgain()
    {
        var person = DemoRegister.Examples[1];
        await BindAsync(await stage.NewUserAsync(), person);
        var ann = await stage.NewUserAsync();
        var ticket = (await VerifyAsync(ann, person)).Text("ticket");

        var number = await ann.PostAsync("/api/v1/card/take-over/counter", new { ticket });
        var review = await ann.PostAsync("/api/v1/card/take-over/review", new { ticket });

        Assert.That(number.Text("number"), Does.Match("^[0-9]{6}$"));
        Assert.That(review.Text("counterNumber"), Is.EqualTo(number.Text("number")));
    }

    [Test]
    public async Task Faces_PhoneThatStaffJustChanged_GetsNoCodeAndTheHolderIsTold()
    {
        const string words = "登记手机号刚刚更改过";
        var (person, ann, fan) = (
            DemoRegister.Examples[5],
            await stage.NewUserAsync(),
            Inbound.NewFan()
        );
        await BindAsync(await stage.NewUserAsync(), person);
        var services = stage.Gateway.Service<IServiceProvider>();
        await services.CorrectPhoneAsync(person, "15455550005");

        var verified = await VerifyAsync(ann, person);
        var ticket = verified.Text("ticket");
        var asked = await ann.PostAsync("/api/v1/card/sms-code", new { ticket });
        await ProveAsync(fan, person);
        var chat = await SayAsync(fan, "换绑");

        var way = verified.Json.GetProperty("takeOver");
        Assert.That(way.GetProperty("maskedPhone").GetString(), Is.Null, verified.Raw);
        Assert.That(way.GetProperty("whyNoCode").GetString(), Does.Contain(words));
        Assert.That(
            (asked.Status, asked.Code),
            Is.EqualTo((HttpStatusCode.Conflict, "cards.take-over-phone-changed"))
        );
        Assert.That(chat, Does.Contain(words).And.Contain("柜台"));
        Assert.That(await services.ToldOfPhoneAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Api_NoTicket_IsAnsweredLikeAnOldOne()
    {
        var ann = await stage.NewUserAsync();
        await VerifyAsync(ann, DemoRegister.Examples[1]);

        foreach (var step in Proven)
        {
            var path = $"/api/v1/card/{step}";
            var none = await ann.PostAsync(path, new { ticket = "", code = "123456" });
            var old = await ann.PostAsync(path, new { ticket = "gone", code = "123456" });

            Assert.That(old.Code, Is.EqualTo("cards.ticket-expired"), old.Raw);
            Assert.That((none.Status, none.Code), Is.EqualTo((old.Status, old.Code)), step);
        }
    }

    [Test]
    public async Task Api_Unbind_IsDoneOnceAndRepeatedWithoutChange()
    {
        var ann = await stage.NewUserAsync();
        await BindAsync(ann, DemoRegister.Examples[2]);

        var review = await ann.GetAsync("/api/v1/card/unbinding");
        var first = await ann.DeleteAsync("/api/v1/card");
        var second = await ann.DeleteAsync("/api/v1/card");

        Assert.That(review.Json.GetProperty("stillOpen").GetArrayLength(), Is.Zero);
        Assert.That(first.Json.GetProperty("changed").GetBoolean(), Is.True, first.Raw);
        Assert.That(second.Json.GetProperty("changed").GetBoolean(), Is.False);
        Assert.That(
            (await ann.GetAsync("/api/v1/card")).Code,
            Is.EqualTo("cards.binding-not-found")
        );
    }

    [Test]
    public async Task Chat_TakeOver_GoesOnThroughPicturesAndOtherWords()
    {
        var person = DemoRegister.Examples[3];
        await BindAsync(await stage.NewUserAsync(), person);
        var ann = Inbound.NewFan();
        Assert.That(await SayAsync(ann, "换绑"), Does.Contain("核对身份"), "nothing proven yet");
        await ProveAsync(ann, person);

        var offer = await SayAsync(ann, "换绑");
        var asked = await SayAsync(ann, "1");
        await SendAsync();
        var picture = (await stage.Gateway.SayAsync(Inbound.Image(ann))).Words;
        var words = await SayAsync(ann, "在吗");
        var wrong = await SayAsync(ann, Other(sms.CodeAt(person.Phone)!));
        var taken = await SayAsync(ann, sms.CodeAt(person.Phone)!);

        Assert.That(offer, Does.Contain($"{person.Phone[..3]}****{person.Phone[^4..]}"));
        Assert.That(asked, Does.Contain("验证码正在发到"));
        Assert.That(picture, Does.Contain("6 位数字"));
        Assert.That(words, Does.Contain("6 位数字"));
        Assert.That(wrong, Does.Contain("验证码不对"));
        Assert.That(taken, Does.StartWith("换绑成功"));
        Assert.That(await SayAsync(ann, "我的卡"), Does.Contain("您已绑定工会卡"));
    }

    [Test]
    public async Task Chat_Unbind_AsksFirst()
    {
        var ann = Inbound.NewFan();
        await ProveAsync(ann, DemoRegister.Examples[4], bind: true);

        var question = await SayAsync(ann, "解绑");
        var unsure = await SayAsync(ann, "嗯");
        var done = await SayAsync(ann, "确定解绑");
        var again = await SayAsync(ann, "解绑");

        Assert.That(question, Does.Contain("确定解绑"));
        Assert.That(unsure, Does.Contain("确定解绑"));
        Assert.That(done, Is.EqualTo("好的，已解绑。"));
        Assert.That(again, Does.Contain("没有绑定"));
    }

    [Test]
    public async Task Chat_ListedMember_IsToldAndLedToHisAppeal()
    {
        var (ann, person) = (Inbound.NewFan(), DemoRegister.Examples[7]);
        await ProveAsync(ann, person, bind: true);
        var clear = await SayAsync(ann, "我的卡");
        var nothing = await SayAsync(ann, "申诉");
        await stage.Gateway.Service<IServiceProvider>().ListAsync(person);

        var card = await SayAsync(ann, "我的卡");
        var appeal = await SayAsync(ann, "申诉");

        const string link = "/m/standing\"";
        Assert.That(clear, Does.Not.Contain(link));
        Assert.That(nothing, Does.Contain("没有对您的限制"));
        Assert.That(card, Does.Contain("不能申请补贴").And.Contain(link));
        Assert.That(appeal, Does.Contain(link));
    }

    private static string Other(string code) => code == "000000" ? "000001" : "000000";

    private async Task<string> SayAsync(string fan, string text) =>
        (await stage.Gateway.SayAsync(Inbound.Text(fan, text))).Words;

    private Task<int> SendAsync() =>
        stage.Gateway.Service<TakeOverCodeSweep>().SendWaitingAsync(default);

    /// <summary>What a fan of the official account does on the pages.</summary>
    private Task ProveAsync(string openId, DemoPerson person, bool bind = false) =>
        stage.Gateway.InScopeAsync(async services =>
        {
            var fan = new FanIdentity(StageSetup.OfficialAccount.AppId, openId);
            var now = stage.Gateway.Now;
            await services.GetRequiredService<GiveConsent>().ExecuteAsync(fan, now, default);
            var proof = new MemberProof.ByIdNumber(
                PersonName.Parse(person.Name).Value,
                IdNumber.Parse(person.IdNumber).Value,
                person.Cards[0][^6..]
            );
            var verified = await services
                .GetRequiredService<VerifyMember>()
                .ExecuteAsync(new(fan, "203.0.113.7", proof), now, default);
            if (bind)
            {
                await services
                    .GetRequiredService<BindCard>()
                    .ExecuteAsync(new(fan, verified.Value.Ticket), now, default);
            }
        });
}
