using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Cards.Guard;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Gateway.Tests.Api;
using WeChatUnion.Infrastructure.Cards.Guard;
using WeChatUnion.Infrastructure.Demo;

namespace WeChatUnion.Gateway.Tests.Cards.Guard;

/// <summary>
/// Somebody with many WeChats and several addresses walks through phones and ID numbers, half of
/// them known to the register. Written in the order it happens.
/// </summary>
[FixtureLifeCycle(LifeCycle.SingleInstance)]
public sealed class EnumerationTests
{
    private const int Attackers = 24;
    private const int Addresses = 4;
    private const int PerAddress = 12;
    private readonly List<ApiAnswer> answers = [];
    private ApiStage stage = null!;
    private ApiPhone member = null!;

    [OneTimeSetUp]
    public async Task TheAttack()
    {
        stage = await ApiStage.StartAsync(setup =>
        {
            setup.Settings["Cards:WrongTriesPerDay:PerAddress"] = $"{PerAddress}";
            setup.Settings["Cards:Guard:FansPerAddress"] = "5";
            setup.Settings["Cards:Guard:TargetsPerAddress"] = "10";
            setup.Settings["Cards:Guard:BurstMinimum"] = "30";
            setup.Services = services => services.AddSingleton<IStartupFilter, AddressOfTest>();
        });
        member = await ConsentedAsync(200);
        stage.Gateway.Clock.Advance(TimeSpan.FromMinutes(90));
        member.AccessToken = null;
        await member.SignInAsync();
        for (var i = 0; i < Attackers; i++)
        {
            await AttackAsync(i);
        }
        await stage.Gateway.InScopeAsync(services =>
            services
                .GetRequiredService<RaiseAlarms>()
                .ExecuteAsync(stage.Gateway.Now, CancellationToken.None)
        );
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await (stage?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public void Answers_KnownOrUnknown_AreTheSameBytes()
    {
        var looked = answers.Where(answer => answer.Code == "cards.wrong-details").ToList();

        Assert.That(looked.Select(Bytes).Distinct().Count(), Is.EqualTo(1), looked[0].Raw);
        Assert.That(
            looked.Select(answer => answer.Status),
            Is.All.EqualTo(HttpStatusCode.Conflict)
        );
    }

    [Test]
    public void Tries_OfAll_AreStoppedByTheLimitsOfFourAddresses()
    {
        var stopped = answers.Where(answer => answer.Code == "cards.too-many-tries").ToList();

        Assert.That(
            answers.Count(answer => answer.Code == "cards.wrong-details"),
            Is.EqualTo(Addresses * PerAddress)
        );
        Assert.That(stopped, Has.Count.EqualTo(answers.Count - (Addresses * PerAddress)));
        Assert.That(stopped.Select(Bytes).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task Alarms_OfTheAttack_AreSeenByAnEditor()
    {
        var shown = await AlarmsAsync(StaffRole.Editor);

        Assert.That(
            shown.Items.Select(line => line.Kind).Distinct(),
            Is.SupersetOf(
                new[]
                {
                    AlarmKind.ManyFansOneAddress,
                    AlarmKind.ManyTargetsOneAddress,
                    AlarmKind.ManyFansOneTarget,
                    AlarmKind.Burst,
                }
            )
        );
        Assert.That((await AlarmsAsync(StaffRole.Finance)).Total, Is.Zero);
    }

    [Test]
    public async Task RightProof_WhileItBurns_HelpsWhoIsKnownAndNotWhoIsNew()
    {
        var (mine, others) = (DemoRegister.Examples[0], DemoRegister.Examples[1]);

        var known = await VerifyAsync(member, 201, mine.Phone, mine.IdLast4);
        var fresh = await VerifyAsync(await ConsentedAsync(202), 202, others.Phone, others.IdLast4);

        Assert.That(known.Status, Is.EqualTo(HttpStatusCode.OK), known.Raw);
        Assert.That(
            (fresh.Status, fresh.Code),
            Is.EqualTo((HttpStatusCode.TooManyRequests, "cards.new-fan.too-many-tries"))
        );
    }

    private async Task AttackAsync(int number)
    {
        var address = number % Addresses;
        var fan = await ConsentedAsync(address);
        var known = DemoRegister.Examples[2 + (number % 4)];
        var born = $"3502991990{1 + (number / 28):D2}{1 + (number % 28):D2}001";
        answers.Add(await VerifyAsync(fan, address, $"154990000{number:D2}", "0000"));
        answers.Add(await VerifyAsync(fan, address, known.Phone, "0000"));
        answers.Add(await VerifyNameAsync(fan, address, "陈不知", born));
        answers.Add(await VerifyNameAsync(fan, address, "陈不知", known.IdNumber[..17]));
    }

    private async Task<ApiPhone> ConsentedAsync(int address)
    {
        From(address);
        var fan = await stage.NewUserAsync();
        await fan.PostAsync("/api/v1/card/consent", new { agreed = true });
        return fan;
    }

    private Task<ApiAnswer> VerifyAsync(ApiPhone fan, int address, string phone, string idTail)
    {
        From(address);
        return fan.PostAsync("/api/v1/card/verify/phone", new { phone, idTail });
    }

    private Task<ApiAnswer> VerifyNameAsync(ApiPhone fan, int address, string name, string first17)
    {
        From(address);
        var idNumber = first17 + Domain.Members.Contracts.IdNumber.CheckDigit(first17);
        return fan.PostAsync("/api/v1/card/verify/name", new { name, idNumber });
    }

    private void From(int address)
    {
        var headers = stage.Gateway.Http.DefaultRequestHeaders;
        headers.Remove(AddressOfTest.Header);
        headers.Add(AddressOfTest.Header, $"203.0.113.{address + 1}");
    }

    private async Task<PageOf<CardAlarmLine>> AlarmsAsync(StaffRole role)
    {
        var actor = new StaffActor(StaffAccountId.New(), "林编辑", [new StaffGrant(role, "a/")]);
        PageOf<CardAlarmLine> shown = null!;
        await stage.Gateway.InScopeAsync(async services =>
            shown = await services
                .GetRequiredService<CardAlarmQueries>()
                .ListAsync(
                    actor.ScopeOf(CardsGuardActs.Read),
                    onlyOpen: true,
                    new PageRequest(Size: 100),
                    CancellationToken.None
                )
        );
        return shown;
    }

    /// <summary>All of it but the id of the request.</summary>
    private static string Bytes(ApiAnswer answer) =>
        string.Join('|', answer.Json.EnumerateObject().Where(member => member.Name != "traceId"));
}
