using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Memberships;
using WeChatUnion.Domain.Memberships.Joining;
using WeChatUnion.Domain.Memberships.Phones;
using WeChatUnion.Infrastructure.Memberships;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cards;
using WeChatUnion.Infrastructure.Tests.Cases;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Memberships;

[TestFixtureSource(typeof(TestEngines))]
public sealed class PhoneCodeTests(DatabaseProvider provider)
{
    private CaseHost host = null!;
    private string code = "";
    private int fans;

    [OneTimeSetUp]
    public async Task AHost()
    {
        host = await CaseHost.StartAsync(provider);
        code = await host.PosterAsync(await host.UnitAsync());
    }

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Submit_APhoneNobodyConfirmed_AsksToProveIt()
    {
        var (fan, person, draft) = await FilledAsync();

        var submitted = await host.SubmitAsync(fan, draft.Id);

        Assert.That(submitted.Refusal, Is.EqualTo(MembershipsRefusals.PhoneUnproven));
        Assert.That((await AskAsync(fan, person.Phone)).Value.Proven, Is.False);
        Assert.That((await ProveAsync(fan, await SentAsync(fan))).Refusal, Is.Null);
        Assert.That((await host.SubmitAsync(fan, draft.Id)).Refusal, Is.Null);
    }

    [Test]
    public async Task Prove_ThePhoneOfAnotherForm_DoesNotServe()
    {
        var (fan, _, draft) = await FilledAsync();
        await AskAsync(fan, MembershipSteps.Stranger().Phone);
        await ProveAsync(fan, await SentAsync(fan));

        var submitted = await host.SubmitAsync(fan, draft.Id);

        Assert.That(submitted.Refusal, Is.EqualTo(MembershipsRefusals.PhoneUnproven));
    }

    [Test]
    public async Task Prove_TheRightCodeAfterFiveWrongOnes_IsTooLate()
    {
        var (fan, person, _) = await FilledAsync();
        await AskAsync(fan, person.Phone);
        var right = await SentAsync(fan);
        var wrong = right == "000000" ? "000001" : "000000";
        for (var i = 0; i < PhoneCode.MostTries; i++)
        {
            Assert.That((await ProveAsync(fan, wrong)).Succeeded, Is.False);
        }

        var late = await ProveAsync(fan, right);

        Assert.That(late.Refusal, Is.EqualTo(MembershipsRefusals.PhoneCodeWrong));
    }

    [Test]
    public async Task Prove_AfterFiveMinutes_IsTooLate()
    {
        var (fan, person, _) = await FilledAsync();
        await AskAsync(fan, person.Phone);
        var right = await SentAsync(fan);

        var late = await ProveAsync(fan, right, Now + PhoneCode.Lifetime);

        Assert.That(late.Refusal, Is.EqualTo(MembershipsRefusals.PhoneCodeWrong));
    }

    /// <summary>The number is typed and may be anybody's: he shall not be rung out of bed.</summary>
    [Test]
    public async Task Ask_ForOnePhoneFromManyWeChatsAtOnce_IsThreeMessagesADay()
    {
        var phone = MembershipSteps.Stranger().Phone;
        var callers = Enumerable.Range(0, 20).Select(_ => NewFan()).ToList();

        var asked = await AtOnceAsync(20, i => AskAsync(callers[i], phone));

        Assert.That(asked.Count(one => one.Succeeded), Is.EqualTo(3));
        Assert.That(
            asked.Where(one => !one.Succeeded).Select(one => one.Refusal),
            Is.All.EqualTo(MembershipsRefusals.TooManyCodes)
        );
    }

    [Test]
    public async Task Send_OnManyNodesAtOnce_IsOneMessageAndNothingIsKeptOfTheNumber()
    {
        var (fan, person, _) = await FilledAsync();
        await AskAsync(fan, person.Phone);
        var id = (await LatestAsync(fan)).Id;

        var sent = await AtOnceAsync(
            10,
            _ => host.Cards.AskAsync((SendPhoneCode send) => send.ExecuteAsync(id, Now, default))
        );

        Assert.That(sent.Count(done => done), Is.EqualTo(1));
        var row = await LatestAsync(fan);
        Assert.That((row.Phone, row.Code), Is.EqualTo(((object?)null, (object?)null)));
    }

    [Test]
    public async Task Erase_TheAccount_TakesTheProofAlong()
    {
        var (fan, person, _) = await FilledAsync();
        await AskAsync(fan, person.Phone);
        var id = await host.Cards.PersonAsync(fan);

        await host.Cards.InScopeAsync(async services =>
        {
            var holders =
                (IEnumerable<IPersonalDataHolder>)
                    services.GetService(typeof(IEnumerable<IPersonalDataHolder>))!;
            await holders
                .Single(one => one.Room == "memberships")
                .EraseAsync(
                    new(fan, null, id, PersonalDataKinds.All, AccountClosed: true, Now),
                    default
                );
            var work = (IUnitOfWork)services.GetService(typeof(IUnitOfWork))!;
            await work.SaveAsync(default);
            return true;
        });

        var left = await host.Cards.AskAsync(
            (IPhoneCodeStore codes) => codes.FindOfAsync(id, default)
        );
        Assert.That(left, Is.Empty);
    }

    [Test]
    public async Task Merge_OfTwoPersons_TakesTheProofAlong()
    {
        var (fan, person, _) = await FilledAsync();
        await AskAsync(fan, person.Phone);
        await ProveAsync(fan, await SentAsync(fan));
        var merge = new PersonMerge(
            await host.Cards.PersonAsync(fan),
            await host.Cards.PersonAsync(NewFan())
        );

        await host.Cards.InScopeAsync(async services =>
        {
            var codes = (IPhoneCodeStore)services.GetService(typeof(IPhoneCodeStore))!;
            var moving = new PhoneCodeMerge(codes);
            Assert.That(
                await moving.FindResidueAsync([merge], default),
                Is.EqualTo([merge.Absorbed])
            );
            await moving.MoveAsync(merge, Now, default);
            await ((IUnitOfWork)services.GetService(typeof(IUnitOfWork))!).SaveAsync(default);
            var left = await moving.FindResidueAsync([merge], default);
            Assert.That(left, Is.Empty);
            return true;
        });

        var moved = await host.Cards.AskAsync(
            (IPhoneCodeStore codes) => codes.FindOfAsync(merge.Into, default)
        );
        Assert.That(moved.Single().State, Is.EqualTo(PhoneCodeState.Proven));
    }

    [Test]
    public async Task Clean_ProofsOfLongAgo_AreForgotten()
    {
        var (fan, person, _) = await FilledAsync();
        await AskAsync(fan, person.Phone);

        await host.Cards.DoAsync<MembershipCleaning>(cleaning =>
            cleaning.CleanAsync(Now + PhoneCode.Kept + TimeSpan.FromDays(1), default)
        );

        var left = await host.Cards.AskAsync(
            (UnionDbContext db) => db.Set<PhoneCode>().CountAsync(one => one.AskedAt == Now)
        );
        Assert.That(left, Is.Zero);
    }

    private FanIdentity NewFan() => Fan(760_000 + Interlocked.Increment(ref fans));

    private async Task<(FanIdentity Fan, JoinForm Person, CaseDraft Draft)> FilledAsync()
    {
        var person = MembershipSteps.Stranger() with { Code = code };
        var fan = NewFan();
        await host.AgreeToJoinAsync(fan);
        return (fan, person, (await host.FillAsync(fan, person)).Value);
    }

    private Task<Outcome<PhoneCodeAsked>> AskAsync(FanIdentity fan, string? phone) =>
        host.Cards.AskAsync(
            (AskPhoneCode ask) =>
                ask.ExecuteAsync(new(fan, phone, MembershipSteps.Address), Now, default)
        );

    private Task<Outcome<PhoneCodeId>> ProveAsync(
        FanIdentity fan,
        string typed,
        DateTimeOffset? at = null
    ) =>
        host.Cards.AskAsync(
            (ProvePhone prove) => prove.ExecuteAsync(fan, typed, at ?? Now, default)
        );

    private async Task<PhoneCode> LatestAsync(FanIdentity fan)
    {
        var person = await host.Cards.PersonAsync(fan);
        return await host.Cards.AskAsync(
            async (IPhoneCodeStore codes) => (await codes.FindLatestAsync(person, default))!
        );
    }

    /// <summary>What the operator was given.</summary>
    private async Task<string> SentAsync(FanIdentity fan)
    {
        var id = (await LatestAsync(fan)).Id;
        await host.Cards.DoAsync<SendPhoneCode>(send => send.ExecuteAsync(id, Now, default));
        return host.Cards.Sms.CodeOf($"{id.Value:N}");
    }
}
