using System.Text;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Campaigns.Desk;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Desk;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Blacklist;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Members.ImportJobs;
using WeChatUnion.Domain.Members.Register;
using WeChatUnion.Domain.Staff;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Gateway.Tests.Access;

/// <summary>What colleagues of a district write about it.</summary>
internal sealed class WalkDesk(IServiceProvider services, UnionOrganization union)
{
    private readonly DateTimeOffset now = DateTimeOffset.UtcNow;

    private StaffActor Editor { get; } = Actor(StaffRole.Editor, union);

    private StaffActor Administrator { get; } = Actor(StaffRole.Administrator, union);

    /// <returns>Ids by the route that shows the thing.</returns>
    public async Task<Dictionary<string, string>> FurnishAsync(
        MemberId member,
        CardBindingId binding,
        string mark
    )
    {
        Done(
            await Use<CorrectMember>()
                .ExecuteAsync(
                    Editor,
                    new(member, $"{mark[0]}依古丽·{mark}", null, null, $"按证件更正，{mark}"),
                    now,
                    default
                )
        );
        Done(
            await Use<RequestForcedUnbind>()
                .ExecuteAsync(
                    Editor,
                    new(binding, Enum.GetValues<UnbindReason>()[0], $"来电核实过，{mark}"),
                    now,
                    default
                )
        );
        var day = UnionCalendar.DayOf(now);
        var listing = Done(
            await Use<ProposeListing>()
                .ExecuteAsync(
                    Editor,
                    new(
                        member,
                        null,
                        ListLevel.NoSubsidy,
                        ListingReason.FalseMaterial,
                        $"与客运站核对，车票不实，{mark}",
                        [],
                        day,
                        day.AddDays(30)
                    ),
                    now,
                    default
                )
        );
        Done(
            await Use<DecideListing>()
                .ExecuteAsync(
                    Actor(StaffRole.Reviewer, union),
                    new(listing, Confirmed: true),
                    now,
                    default
                )
        );
        var staff = Done(
            await Use<CreateStaff>()
                .ExecuteAsync(
                    Administrator,
                    new($"walk.{Guid.NewGuid():N}"[..20], mark, union.Id),
                    now,
                    default
                )
        );
        // Whose rights hold when the file's turn comes, too.
        Done(
            await Use<GrantStaffRole>()
                .ExecuteAsync(
                    Administrator,
                    new(staff.Account, StaffRole.Administrator, union.Id, null),
                    now,
                    default
                )
        );
        using var file = new MemoryStream(
            Encoding.UTF8.GetBytes($"姓名,身份证号,工会代码\n{mark},1,{union.Code}\n")
        );
        var import = Done(
            await Use<UploadImport>()
                .ExecuteAsync(
                    new(staff.Account, "某某", [new(StaffRole.Administrator, union.Path)]),
                    new(ImportKind.Members, union.Id, $"{mark}.csv", DryRun: true, Full: false),
                    file,
                    now,
                    default
                )
        );
        // The city's by decision.
        var campaign = Done(
            await Use<MakeCampaign>()
                .ExecuteAsync(
                    Actor(StaffRole.Editor, Walk.City),
                    new(ScheduledDraw.KindName),
                    now,
                    default
                )
        );
        return new()
        {
            ["/console/campaigns"] = $"{campaign.Value}",
            ["/console/blacklist"] = $"{listing.Value}",
            ["/console/staff"] = $"{staff.Account.Value}",
            ["/console/imports"] = $"{import.Value}",
        };
    }

    private static StaffActor Actor(StaffRole role, UnionOrganization union) =>
        new(StaffAccountId.New(), "某某", [new(role, union.Path)]);

    private static T Done<T>(Outcome<T> outcome)
    {
        Assert.That(outcome.Succeeded, outcome.Refusal?.Code);
        return outcome.Value;
    }

    private T Use<T>()
        where T : notnull => services.GetRequiredService<T>();
}
