using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Guard;
using WeChatUnion.Domain.Cases.Payments;
using WeChatUnion.Domain.Cases.Payments.Returns;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Duplicates;
using WeChatUnion.Domain.Members.Tags;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Gateway.Tests.Pages;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Gateway.Tests.Access;

/// <summary>A district of the demo city with one thing of each kind the console shows, and the words it is known by.</summary>
internal sealed class WalkDistrict
{
    private readonly Dictionary<string, string> ids = [];

    private WalkDistrict(UnionOrganization union, string mark) => (Union, Mark) = (union, mark);

    public UnionOrganization Union { get; }

    /// <summary>Stands in every text that was written about the district.</summary>
    public string Mark { get; }

    /// <summary>Somebody who bound a card here.</summary>
    public WalkPhone Phone { get; private set; } = null!;

    /// <summary>Ids, names of unions, codes, masked phones: nothing of it is anybody else's.</summary>
    public IReadOnlySet<string> Marks { get; private set; } = new HashSet<string>();

    /// <summary>By the route that shows it.</summary>
    public string IdOf(string route) =>
        ids.TryGetValue(route, out var id)
            ? id
            : throw new AssertionException($"{route}: the walk has no such thing yet.");

    public static async Task<WalkDistrict> FurnishAsync(
        MemberSite site,
        UnionOrganization union,
        string mark
    )
    {
        var district = new WalkDistrict(union, mark);
        await using var scope = site.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<UnionDbContext>();
        var members = await (
            from one in db.Set<UnionOrganization>()
            where one.Path.StartsWith(union.Path)
            join member in db.Set<Member>() on one.Id equals member.OrganizationId
            where member.State == MemberState.InMembership
            join card in db.Set<MemberCard>() on member.Id equals card.MemberId
            orderby member.Id
            select new { member, card }
        )
            .Take(2)
            .ToListAsync();
        var (who, whose) = (members[0].member, members[0].card);
        district.Phone = await district.BindAsync(
            site,
            who,
            services.GetRequiredService<IPersonalDataVault>()
        );
        var bound = await db.Set<CardBinding>().SingleAsync(one => one.MemberId == who.Id);
        var now = DateTimeOffset.UtcNow;
        var report = PhoneReport.Of(bound.PersonId, who.Id, now);
        var pair = MemberDuplicate.Of(
            who.Id,
            members[1].member.Id,
            DuplicateReason.SameNameAndPhone,
            now
        );
        if (await db.Set<CardAlarm>().FirstOrDefaultAsync() is not { } alarm)
        {
            var suspicion = new Suspicion(
                AlarmKind.ManyFansOneAddress,
                new string('a', 64),
                12,
                40,
                now,
                now
            );
            alarm = CardAlarm.Raise(suspicion, now);
            db.Add(alarm);
        }
        var batch = PayBatch.Begin(
            union.Id,
            "return-home",
            "walk",
            new(Guid.NewGuid()),
            1,
            new(Guid.NewGuid()),
            now
        );
        // Nothing of it moves by itself.
        batch.Close(new string('a', 64), now);
        var answer = PayReturn.Begin(batch.Id, batch.Maker, now);
        var fault = PayReturnRow.Of(
            answer.Id,
            1,
            new($"{mark}!2", null, false, null, null, PayRowOutcome.ItemUnreadable)
        );
        db.AddRange(report, pair, batch, answer, fault);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        var text = await district.Phone.SendAsync(
            "POST",
            "/api/v1/content/texts",
            new { text = $"给{mark}的留言", scene = "Comment" }
        );
        Assert.That(text.IsOk, text.Raw);
        district.ids["/api/v1/content"] = text.Text("id")!;
        var photo = await district.Phone.SendPhotoAsync(db);
        district.ids["/m/materials"] = district.ids["/api/v1/materials"] = photo;
        // Parts are put and joined by their sender alone: any id will do.
        district.ids["/api/v1/materials/uploads"] = photo;
        foreach (var (route, id) in await WalkClaim.FurnishAsync(services, district.Phone))
        {
            district.ids[route] = id;
        }
        foreach (
            var (route, id) in await WalkClaim.BeginForAsync(services, union, members[1].member.Id)
        )
        {
            district.ids[route] = id;
        }
        foreach (var (route, id) in await WalkPrize.FurnishAsync(db, who, bound, now))
        {
            district.ids[route] = id;
        }
        var made = await new WalkDesk(services, union).FurnishAsync(who.Id, bound.Id, mark);

        district.ids["/console/organizations"] = $"{union.Id.Value}";
        district.ids["/console/members"] = $"{who.Id.Value}";
        district.ids["/console/members/duplicates"] = $"{pair.Id.Value}";
        district.ids["/console/cards"] = $"{whose.Id.Value}";
        district.ids["/console/cards/waiting/phone-reports"] = $"{report.Id.Value}";
        district.ids["/console/payments"] = $"{batch.Id.Value}";
        district.ids["/console/payments/returns"] = $"{answer.Id.Value}";
        // For the whole city by decision.
        district.ids["/console/alarms"] = $"{alarm.Id.Value}";
        var season = await db.Set<Season>().AsNoTracking().FirstAsync();
        district.ids["/console/seasons"] = $"{season.Id.Value}";
        foreach (var (route, id) in made)
        {
            district.ids[route] = id;
        }
        var tag = MemberTag.Of($"走访{union.Id.Value:N}"[..20], new(Guid.NewGuid()), now);
        db.AddRange(tag, TagBearer.Of(tag.Id, who.Id, tag.MadeBy, now));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        district.ids["/console/members/tags"] = $"{tag.Id.Value}";
        district.ids["/api/v1/me/standing"] = made["/console/blacklist"];
        var line = await db.Set<AuditRow>()
            .Where(row => row.UnionPath!.StartsWith(union.Path))
            .OrderBy(row => row.Id)
            .FirstAsync();
        district.ids["/console/audit"] = $"{line.Id}";
        district.Marks = await district.MarksAsync(db);
        return district;
    }

    /// <summary>By the mini-program, as members do; somebody else then asks for the same card at a counter.</summary>
    private async Task<WalkPhone> BindAsync(MemberSite site, Member who, IPersonalDataVault vault)
    {
        var (name, number) = (who.OpenName(vault), who.OpenIdNumber(vault));
        var owner = await WalkPhone.SignInAsync(site, $"{Union.Id.Value:N}");
        var ticket = await owner.VerifyAsync(name, number);
        var bound = await owner.SendAsync("POST", "/api/v1/card/bind", new { ticket });
        Assert.That(bound.IsOk, bound.Raw);
        using var other = await WalkPhone.SignInAsync(site, $"{Union.Id.Value:N}-2");
        ticket = await other.VerifyAsync(name, number);
        var asked = await other.SendAsync("POST", "/api/v1/card/take-over/counter", new { ticket });
        Assert.That(asked.IsOk, asked.Raw);
        return owner;
    }

    private async Task<HashSet<string>> MarksAsync(UnionDbContext db)
    {
        var unions = db.Set<UnionOrganization>().Where(one => one.Path.StartsWith(Union.Path));
        var members =
            from one in unions
            join member in db.Set<Member>() on one.Id equals member.OrganizationId
            select member;
        HashSet<string> marks =
        [
            Mark,
            .. await unions.Select(one => one.Name).ToListAsync(),
            .. await unions.Select(one => one.Code!).ToListAsync(),
            .. (await unions.Select(one => one.Id).ToListAsync()).Select(id => $"{id.Value}"),
            .. (await members.Select(one => one.Id).ToListAsync()).Select(id => $"{id.Value}"),
            // Nobody else's family name begins so.
            .. await members
                .Select(one => one.MaskedName)
                .Where(name => name.StartsWith(Mark.Substring(0, 1)))
                .ToListAsync(),
            .. ids.Values.Where(id => Guid.TryParse(id, out _)),
        ];
        marks.Remove(ids["/console/alarms"]);
        marks.Remove(ids["/console/seasons"]);
        marks.Remove(ids["/console/campaigns"]);
        marks.Remove(ids["/console/members/tags"]);
        marks.Remove(ids["/m/draws"]);
        marks.Remove(ids["/m/chances"]);
        // Whoever asks by its address reads that again in "try once more".
        marks.Remove(ids["/m/materials"]);
        return marks;
    }
}
