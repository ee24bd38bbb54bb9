using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Tests.Lotteries;

/// <summary>Public values straight from their source: asked for when they are due, written down once, and nothing that is known changes.</summary>
public sealed class FetchPublicValuesTests
{
    private static readonly string Value = new('c', 64);
    private static readonly string Other = new('d', 64);
    private AwaitingDraw draw = null!;

    [SetUp]
    public void Begin() => draw = new();

    [Test]
    public async Task Source_BeforeItIsDue_IsNotAsked()
    {
        draw.Told[AwaitingDraw.First.Issue] = Value;

        Assert.That(await draw.FetchAsync(AwaitingDraw.Due.AddTicks(-1)), Is.False);
        Assert.That(draw.Asked, Is.Empty);
    }

    [Test]
    public async Task Value_ThatIsDueAndTold_IsKnownFromThenOn()
    {
        draw.Told[AwaitingDraw.First.Issue] = Value;

        Assert.That(await draw.FetchAsync(AwaitingDraw.Due), Is.True);

        var known = draw.Values.Single();
        Assert.That(
            (known.Issue, known.Value, known.KnownAt, known.WrittenBy),
            Is.EqualTo((AwaitingDraw.First.Issue, Value, AwaitingDraw.Due, (StaffAccountId?)null))
        );
        Assert.That(draw.Trail.Single().Act, Is.EqualTo("lotteries.value-fetched"));
        Assert.That(draw.Saves, Is.EqualTo(1));
    }

    [Test]
    public async Task Value_ThatIsKnown_IsNotAskedForAgain_AndNothingIsSaved()
    {
        draw.Told[AwaitingDraw.First.Issue] = Value;
        await draw.FetchAsync(AwaitingDraw.Due);
        draw.Told[AwaitingDraw.First.Issue] = Other;

        Assert.That(await draw.FetchAsync(AwaitingDraw.Due.AddMinutes(1)), Is.False);

        Assert.That(draw.Values.Single().Value, Is.EqualTo(Value));
        Assert.That(draw.Asked, Has.Count.EqualTo(1));
        Assert.That(draw.Saves, Is.EqualTo(1));
    }

    [Test]
    public async Task Fallback_OnceItIsDueToo_IsAskedForBesideTheFirst()
    {
        draw.Told[AwaitingDraw.Second.Issue] = Value;

        Assert.That(await draw.FetchAsync(AwaitingDraw.Second.Due.AddTicks(-1)), Is.False);
        Assert.That(await draw.FetchAsync(AwaitingDraw.Second.Due), Is.True);

        Assert.That(draw.Values.Single().Issue, Is.EqualTo(AwaitingDraw.Second.Issue));
        Assert.That(draw.Asked.Count(issue => issue == AwaitingDraw.First.Issue), Is.EqualTo(2));
    }

    /// <summary>What one person wrote alone does not count; two who wrote the same were first.</summary>
    [TestCase(false)]
    [TestCase(true)]
    public async Task Value_ThatPeopleWrote_StandsWhenTwoDid(bool isConfirmed)
    {
        var written = PublicValue.Written(
            AwaitingDraw.First,
            Other,
            StaffAccountId.New(),
            AwaitingDraw.Due
        );
        if (isConfirmed)
        {
            written.Confirm(StaffAccountId.New(), AwaitingDraw.Due);
        }
        draw.Values.Add(written);
        draw.Told[AwaitingDraw.First.Issue] = Value;

        Assert.That(await draw.FetchAsync(AwaitingDraw.Due), Is.EqualTo(!isConfirmed));

        Assert.That(draw.Values.Single().Value, Is.EqualTo(isConfirmed ? Other : Value));
        Assert.That(draw.Values.Single().KnownAt, Is.EqualTo(AwaitingDraw.Due));
    }

    [TestCase("")]
    [TestCase("ABCD")]
    [TestCase("cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccC")]
    [TestCase("ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc")]
    [TestCase("010512192733+08")]
    public async Task Value_ThatIsNoneOfThisSource_IsNotTaken(string value)
    {
        draw.Told[AwaitingDraw.First.Issue] = value;

        Assert.That(await draw.FetchAsync(AwaitingDraw.Due), Is.False);
        Assert.That(draw.Values, Is.Empty);
    }

    [Test]
    public async Task Value_AnotherNodeWroteFirst_IsNoError()
    {
        draw.Told[AwaitingDraw.First.Issue] = Value;
        draw.Race = new StaleVersionException(new TimeoutException());

        Assert.That(await draw.FetchAsync(AwaitingDraw.Due), Is.False);
    }
}
