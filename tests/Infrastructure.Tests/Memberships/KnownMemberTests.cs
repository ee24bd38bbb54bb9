using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Memberships;
using WeChatUnion.Domain.Memberships.Joining;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cards;
using WeChatUnion.Infrastructure.Tests.Cases;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Memberships;

/// <summary>A member is told that he is one; nobody learns it of another cheaper than by trying to bind his card.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class KnownMemberTests(DatabaseProvider provider)
{
    private CaseHost host = null!;
    private string code = "";

    [OneTimeSetUp]
    public async Task AHost()
    {
        host = await CaseHost.StartAsync(provider);
        code = await host.PosterAsync(await host.UnitAsync());
    }

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Fill_NameAndDocumentOfAMember_SaysThatHeIsOne()
    {
        var known = await host.Cards.NewPersonAsync(9_201);
        var person = Of(known.Name, known.IdNumber);

        var filled = await host.FillAsync(await host.JoinerAsync(person), person);

        Assert.That(filled.Refusal, Is.EqualTo(MembershipsRefusals.AlreadyMember));
    }

    [Test]
    public async Task Fill_DocumentOfAMemberUnderAnotherName_TellsNothing()
    {
        var known = await host.Cards.NewPersonAsync(9_202);
        var person = Of("钱多多", known.IdNumber);

        var filled = await host.FillAsync(await host.JoinerAsync(person), person);

        Assert.That(filled.Refusal, Is.Null);
    }

    [Test]
    public async Task Fill_SixPersonsByOneWeChat_IsStoppedAtTheSixthWhoeverItIs()
    {
        var fan = await host.JoinerAsync(MembershipSteps.Stranger());
        for (var i = 0; i < 5; i++)
        {
            var other = MembershipSteps.Stranger() with { Code = code };
            Assert.That((await host.FillAsync(fan, other)).Refusal, Is.Null);
        }
        var known = await host.Cards.NewPersonAsync(9_203);

        var sixth = await host.FillAsync(fan, Of(known.Name, known.IdNumber));

        Assert.That(sixth.Refusal, Is.EqualTo(MembershipsRefusals.TooManyTries));
    }

    /// <summary>One door more must not be five tries more.</summary>
    [Test]
    public async Task Fill_FiveTries_AreTriesOfBindingToo()
    {
        var fan = await host.JoinerAsync(MembershipSteps.Stranger());
        await host.Cards.DoAsync<GiveConsent>(give => give.ExecuteAsync(fan, Now, default));
        for (var i = 0; i < 5; i++)
        {
            await host.FillAsync(fan, MembershipSteps.Stranger() with { Code = code });
        }
        var known = await host.Cards.NewPersonAsync(9_204);

        var verified = await host.Cards.VerifyAsync(fan, ProofOf(known));

        Assert.That(verified.Refusal, Is.EqualTo(CardsRefusals.TooManyTries));
    }

    [Test]
    public async Task Fill_TheSamePersonAgain_CountsNoTry()
    {
        var person = MembershipSteps.Stranger() with { Code = code };
        var fan = await host.JoinerAsync(person);
        for (var i = 0; i < 8; i++)
        {
            var again = person with { Phone = $"1543333{i:D4}", Name = $" {person.Name} " };

            Assert.That((await host.FillAsync(fan, again)).Refusal, Is.Null);
        }
    }

    private JoinForm Of(string name, string document) =>
        MembershipSteps.Stranger() with
        {
            Name = name,
            Document = document,
            Code = code,
        };
}
