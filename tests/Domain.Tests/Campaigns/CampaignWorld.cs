using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Chances;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Desk;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Tests.Fakes;

namespace WeChatUnion.Domain.Tests.Campaigns;

/// <summary>Campaigns of a city and their trail, in memory. One caller at a time.</summary>
public sealed class CampaignWorld : ICampaignStore, IAuditTrail
{
    public static readonly DateTimeOffset Now = new(2026, 12, 1, 2, 0, 0, TimeSpan.Zero);

    public MemoryTies Ties { get; } = new();

    public MemoryWork Work { get; } = new();

    public PlainKind Kind { get; } = new();

    public List<Campaign> All { get; } = [];

    public List<AuditEntry> Trail { get; } = [];

    public CampaignKinds Kinds => new([Kind]);

    public static ChanceSources Sources => new([new SignInSource(), new AttendanceSource()]);

    public CampaignDesk Desk => new(this, City);

    public CityDesk City => new(new OneCity(), this, Ties, Ties.Second, Work);

    public MakeCampaign Make => new(Desk, this, Kinds);

    public ChangeCampaign Change => new(Desk, Kinds);

    public ProposeCampaign Propose => new(Desk, Kinds, Sources);

    public PublishCampaign Publish => new(Desk, Kinds, Sources, Propose);

    public PauseCampaign Pause => new(Desk);

    public VoidCampaign Void => new(Desk, Kinds, Ties.Second);

    public Campaign Last => All[^1];

    public static StaffActor Actor(params StaffRole[] roles) => ActorIn(OneCity.Path, roles);

    public static StaffActor ActorIn(string path, params StaffRole[] roles) =>
        new(StaffAccountId.New(), "林工", [.. roles.Select(role => new StaffGrant(role, path))]);

    /// <summary>Nothing is missing of it; open from tomorrow.</summary>
    public static CampaignContent Content(
        string title = "年末抽奖",
        Func<CampaignSettings, CampaignSettings>? settings = null
    )
    {
        var plain = new CampaignSettings
        {
            Prizes =
            [
                new("保温杯", 10, 88_00, PrizeDelivery.OnSite, "工会大厦一楼，工作日 9 点到 17 点"),
            ],
            Intro = "感谢一年来的关注。",
            Organiser = "鹭湾市总工会",
            Contact = "0599-1234567",
        };
        return new(
            title,
            Now.AddDays(1),
            Now.AddDays(8),
            settings is null ? plain : settings(plain),
            "{}"
        );
    }

    /// <summary>Written by this editor, and complete.</summary>
    public async Task<CampaignId> WrittenAsync(StaffActor editor, CampaignContent? content = null)
    {
        var made = await Make.ExecuteAsync(editor, new(Kind.Name), Now, default);
        await ChangeAsync(editor, made.Value, content ?? Content());
        return made.Value;
    }

    public Task<Outcome<CampaignId>> ChangeAsync(
        StaffActor editor,
        CampaignId id,
        CampaignContent content,
        int? seen = null
    ) =>
        Change.ExecuteAsync(
            editor,
            new(id, seen ?? All.Single(one => one.Id == id).Version, content),
            Now,
            default
        );

    public async Task<CampaignId> ProposedAsync(StaffActor editor, CampaignContent? content = null)
    {
        var id = await WrittenAsync(editor, content);
        await Propose.ExecuteAsync(editor, id, Now, default);
        return id;
    }

    public Task<Outcome<CampaignId>> PublishAsync(
        StaffActor reviewer,
        CampaignId id,
        string? digest = null,
        DateTimeOffset? at = null
    ) =>
        Publish.ExecuteAsync(
            reviewer,
            new(id, digest ?? All.Single(one => one.Id == id).Digest),
            at ?? Now,
            default
        );

    public async Task<CampaignId> PublishedAsync(StaffActor editor)
    {
        var id = await ProposedAsync(editor);
        await PublishAsync(Actor(StaffRole.Reviewer), id);
        return id;
    }

    public Task<Campaign?> FindAsync(CampaignId id, CancellationToken cancel) =>
        Task.FromResult(All.SingleOrDefault(one => one.Id == id));

    public Task<IReadOnlyList<CampaignId>> FindDueAsync(
        DateTimeOffset now,
        int most,
        CancellationToken cancel
    ) => throw new NotSupportedException();

    public void Add(Campaign campaign) => All.Add(campaign);

    /// <summary>Rules that ask the trail find it there.</summary>
    public void Record(AuditEntry entry)
    {
        Trail.Add(entry);
        if (entry.ActorId is { } actor)
        {
            Ties.Lines.Add((entry.Act, actor, entry.Subject, entry.At));
        }
    }
}
