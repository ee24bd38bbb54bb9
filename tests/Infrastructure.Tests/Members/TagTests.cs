using System.Text;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Members.Tags;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Members.Tags;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cards;
using WeChatUnion.Infrastructure.Tests.Lotteries;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Members;

/// <summary>Tags: who gives them, by a list or one by one, and campaigns that are for their bearers alone.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class TagTests(DatabaseProvider provider)
{
    private LotteryHost host = null!;
    private StaffActor editor = null!;
    private int people;

    [OneTimeSetUp]
    public async Task AHost()
    {
        host = await LotteryHost.StartAsync(provider);
        editor = await ActorAsync(StaffRole.Editor);
    }

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task List_RowsThatNameNobody_AreTold_AndTheOthersBearTheTag()
    {
        var tag = await MakeAsync("先进班组");
        var (one, two) = (await PersonAsync(), await PersonAsync());
        var list = $"""
            姓名,证件号码
            {one.Name},{one.IdNumber}
            不是他,{two.IdNumber}
            {two.Name},110101199003070000
            {two.Name},12
            {two.Name},{two.IdNumber}
            {one.Name},{one.IdNumber}
            """;

        var first = await ListAsync(tag, list);
        var again = await ListAsync(tag, list);

        Assert.That(first.Refusal, Is.Null);
        Assert.That((first.Value.Added, first.Value.Known), Is.EqualTo((2, 1)));
        Assert.That(
            first.Value.Faults.Select(fault => fault.Place).Order(),
            Is.EqualTo((string[])["3", "4", "5"])
        );
        Assert.That(
            first.Value.Faults.Select(fault => fault.Why),
            Has.None.Contains(two.IdNumber).And.None.Contains(two.Name)
        );
        Assert.That(again.Value.Added, Is.Zero);
        Assert.That(await BearersAsync(tag, editor), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task List_ThatIsNoneOrTooLong_IsRefused_AndAddsNobody()
    {
        var tag = await MakeAsync("长名单");
        var person = await PersonAsync();
        var row = $"{person.Name},{person.IdNumber}\n";
        var tooLong = new StringBuilder("姓名,证件号码\n").Insert(
            "姓名,证件号码\n".Length,
            row,
            ITagFile.MostRows + 1
        );

        var headless = await ListAsync(tag, row);
        var picture = await ListAsync(tag, "\u0089PNG\r\n\u001a\n");
        var endless = await ListAsync(tag, tooLong.ToString());

        Assert.That(headless.Refusal, Is.EqualTo(TagRefusals.NoColumns));
        Assert.That(picture.Succeeded, Is.False);
        Assert.That(endless.Refusal, Is.EqualTo(TagRefusals.FileTooLarge));
        Assert.That(await BearersAsync(tag, editor), Is.Empty);
    }

    [Test]
    public async Task Make_TwoAtOnceWithOneName_IsOneTag()
    {
        var made = await AtOnceAsync(8, _ => TryMakeAsync(editor, "劳模"));

        Assert.That(made.Count(one => one.Succeeded), Is.EqualTo(1));
        Assert.That(
            made.Where(one => !one.Succeeded).Select(one => one.Refusal),
            Is.All.EqualTo(TagRefusals.NameTaken)
        );
    }

    [Test]
    public async Task Acts_ByWhoMayNot_AreRefused()
    {
        var tag = await MakeAsync("只给小编");
        var auditor = await ActorAsync(StaffRole.Auditor);
        var district = new StaffActor(
            StaffAccountId.New(),
            "区小编",
            [new(StaffRole.Editor, $"{editor.Grants[0].UnionPath}x/")]
        );

        foreach (var actor in new[] { auditor, district })
        {
            Assert.That((await TryMakeAsync(actor, "不该有的")).Succeeded, Is.False);
            Assert.That(
                (await ListAsync(tag, "姓名,证件号码\n甲乙,1\n", actor)).Succeeded,
                Is.False
            );
        }
    }

    [Test]
    public async Task Enter_OfACampaignForATag_OnlyItsBearersAreLetIn_AndFreezingAsksAgain()
    {
        var tag = await MakeAsync("技术能手");
        var draw = await host.DrawAsync(change: settings =>
            settings with
            {
                Audience = new()
                {
                    Circles = [$"members.tag-{tag.Value:N}", "nobody.knows"],
                    CircleTitles = ["技术能手"],
                },
            }
        );
        var (stays, leaves) = (await PersonAsync(), await PersonAsync());
        var (first, second, outside) = (
            await BoundAsync(stays),
            await BoundAsync(leaves),
            await host.MemberAsync()
        );
        var early = await host.EnterAsync(first, draw.Id);
        await AddAsync(tag, stays);
        var member = (await AddAsync(tag, leaves)).Value;

        var entered = new[]
        {
            await host.EnterAsync(first, draw.Id),
            await host.EnterAsync(second, draw.Id),
            await host.EnterAsync(outside, draw.Id),
        };
        await host.Cards.AskAsync(
            (UntagMember untag) => untag.ExecuteAsync(editor, tag, member, Now, default)
        );
        await host.AdvanceAsync(draw.Id, LotteryHost.Frozen);

        Assert.That(early.Refusal, Is.EqualTo(CampaignRefusals.OutsideAudience));
        Assert.That(entered.Select(one => one.Succeeded), Is.EqualTo((bool[])[true, true, false]));
        Assert.That(draw.Rules, Does.Contain("并且属于：技术能手"));
        var list = await host.Cards.AskAsync(
            (UnionDbContext db) =>
                Task.FromResult(
                    db.Set<Domain.Lotteries.FrozenList>().Single(one => one.Id == draw.Id)
                )
        );
        Assert.That((list.Count, list.LeftOut), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task OwnData_NamesTheTagsOfTheMember()
    {
        var tag = await MakeAsync("读书小组");
        var person = await PersonAsync();
        var fan = await BoundAsync(person);
        await AddAsync(tag, person);
        var who = await host.Cards.AskAsync((IFanDirectory fans) => fans.FindAsync(fan, default));

        var told = await host.Cards.InScopeAsync(async services =>
        {
            var lines = new List<string>();
            foreach (
                var own in (IEnumerable<IOwnData>)
                    services.GetService(typeof(IEnumerable<IOwnData>))!
            )
            {
                var sections = await own.DescribeAsync(who!.Value, Now, default);
                lines.AddRange(
                    sections
                        .Where(section => section.Title == "工会给您的标签")
                        .SelectMany(section => section.Lines)
                );
            }
            return lines;
        });

        Assert.That(told, Is.EqualTo((string[])["读书小组"]));
    }

    [Test]
    public async Task Merge_OfTwoEntriesOfTheRegister_TakesTagsAendlessOnce()
    {
        var (both, single) = (await MakeAsync("都有的"), await MakeAsync("一个有的"));
        var (absorbed, kept) = (await PersonAsync(), await PersonAsync());
        var from = (await AddAsync(both, absorbed)).Value;
        await AddAsync(single, absorbed);
        var to = (await AddAsync(both, kept)).Value;

        await host.Cards.InScopeAsync(async services =>
        {
            var merges =
                (IEnumerable<IMemberMerge>)services.GetService(typeof(IEnumerable<IMemberMerge>))!;
            var tags = merges.Single(one => one.GetType().Name == "TagMerge");
            await tags.MoveAsync(new(from, to), Now, default);
            var db = (UnionDbContext)services.GetService(typeof(UnionDbContext))!;
            return await db.SaveChangesAsync();
        });

        foreach (var tag in new[] { both, single })
        {
            Assert.That(
                (await BearersAsync(tag, editor)).Select(row => row.Member),
                Is.EqualTo((MemberId[])[to])
            );
        }
    }

    private async Task<StaffActor> ActorAsync(StaffRole role)
    {
        var city = await host.Cards.AskAsync(
            (IUnionDirectory unions) => unions.FindRootAsync(default)
        );
        return new(StaffAccountId.New(), "林工", [new(role, city!.Path)]);
    }

    private Task<DemoPerson> PersonAsync() => host.Cards.NewPersonAsync(7_000 + ++people);

    private async Task<FanIdentity> BoundAsync(DemoPerson person)
    {
        var fan = Fan(700_000 + ++people);
        await host.Cards.BindAsync(fan, person);
        return fan;
    }

    private Task<Outcome<MemberTagId>> TryMakeAsync(StaffActor actor, string name) =>
        host.Cards.AskAsync((MakeTag make) => make.ExecuteAsync(actor, name, Now, default));

    private async Task<MemberTagId> MakeAsync(string name) =>
        (await TryMakeAsync(editor, name)).Value;

    private Task<Outcome<MemberId>> AddAsync(MemberTagId tag, DemoPerson person) =>
        host.Cards.AskAsync(
            (TagMember add) =>
                add.ExecuteAsync(editor, new(tag, person.Name, person.IdNumber), Now, default)
        );

    private Task<Outcome<TaggedList>> ListAsync(
        MemberTagId tag,
        string text,
        StaffActor? actor = null
    ) =>
        host.Cards.AskAsync(
            (TagList list) =>
                list.ExecuteAsync(
                    actor ?? editor,
                    tag,
                    new MemoryStream(Encoding.UTF8.GetBytes(text)),
                    Now,
                    default
                )
        );

    private async Task<IReadOnlyList<BearerLine>> BearersAsync(MemberTagId tag, StaffActor actor) =>
        (
            await host.Cards.AskAsync(
                (TagQueries tags) =>
                    tags.ListBearersAsync(
                        actor.ScopeOf(MembersActs.Tag),
                        tag,
                        new(Size: 50),
                        default
                    )
            )
        ).Items;
}
