using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Cases.Desk;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Cases.Upkeep;
using WeChatUnion.Domain.Consents;
using WeChatUnion.Domain.Consents.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Gateway.Tests.Subsidies;

/// <summary>What members, reviewers and the city did before a test looks at a face.</summary>
internal static class ClaimantSteps
{
    /// <summary>Card bound, travel data agreed to.</summary>
    public static Task BindAsync(this IServiceProvider host, FanIdentity fan, DemoPerson person) =>
        host.InScopeAsync(
            async (services, now) =>
            {
                await services.GetRequiredService<GiveConsent>().ExecuteAsync(fan, now, default);
                var proof = new MemberProof.ByPhone(
                    PhoneNumber.Parse(person.Phone).Value,
                    person.IdLast4
                );
                var verified = await services
                    .GetRequiredService<VerifyMember>()
                    .ExecuteAsync(new(fan, "203.0.113.7", proof), now, default);
                var bound = await services
                    .GetRequiredService<BindCard>()
                    .ExecuteAsync(new(fan, verified.Value.Ticket), now, default);
                Assert.That(bound.Refusal, Is.Null);
                return await services
                    .GetRequiredService<AgreeTo>()
                    .ExecuteAsync(new(fan, AgreementKind.TravelData, "2026-11"), now, default);
            }
        );

    /// <summary>The season members are in now.</summary>
    public static Task<Season> SeasonAsync(this IServiceProvider host) =>
        host.InScopeAsync(
            async (services, now) =>
                (await services.GetRequiredService<ISeasonStore>().FindCurrentAsync(now, default))!
        );

    /// <summary>Another season with the same rules has begun.</summary>
    public static async Task<Season> BeginAnotherAsync(this IServiceProvider host, string name)
    {
        var last = await host.SeasonAsync();
        return await host.InScopeAsync(
            async (services, now) =>
            {
                var windows = new SeasonWindows(
                    now.AddHours(-1),
                    now.AddDays(30),
                    now.AddDays(40),
                    now.AddDays(60)
                );
                var season = Season.Draft(
                    name,
                    windows,
                    last.ReadRules(),
                    last.BudgetCents,
                    maker: null
                );
                season.Publish(publisher: null, last.FundId!.Value, now);
                var db = services.GetRequiredService<UnionDbContext>();
                db.Add(season);
                await db.SaveChangesAsync();
                return season;
            }
        );
    }

    /// <summary>Begun and filled in whole, with one photo of a ticket.</summary>
    public static Task<CaseId> FilledAsync(
        this IServiceProvider host,
        FanIdentity fan,
        Season season
    ) =>
        host.InScopeAsync(
            async (services, now) =>
            {
                var draft = await services
                    .GetRequiredService<OpenCase>()
                    .ExecuteAsync(
                        fan,
                        new(ReturnHome.KindName, season.Round, CaseChannel.Page),
                        now,
                        default
                    );
                Assert.That(draft.Refusal, Is.Null);
                var person = await services
                    .GetRequiredService<IFanDirectory>()
                    .FindAsync(fan, default);
                var photo = Material.Receive(
                    MaterialId.New(),
                    person!.Value,
                    ReturnHomeFields.Ticket,
                    new(MaterialFormat.Jpeg, 1000, $"{Guid.NewGuid():N}{Guid.NewGuid():N}"),
                    now
                );
                photo.BecomeReady(new(1, null, null), null, now);
                var db = services.GetRequiredService<UnionDbContext>();
                db.Add(photo);
                await db.SaveChangesAsync();
                var saved = await services
                    .GetRequiredService<SaveCaseDraft>()
                    .ExecuteAsync(
                        fan,
                        new(draft.Value.Id, FormOf("湖南省", now), "sent", [photo.Id]),
                        now,
                        default
                    );
                Assert.That(saved.Refusal, Is.Null);
                return draft.Value.Id;
            }
        );

    /// <summary>Changed by its member on some other face.</summary>
    public static Task ChangeRegionAsync(
        this IServiceProvider host,
        FanIdentity fan,
        CaseId id,
        string region
    ) =>
        host.InScopeAsync(
            async (services, now) =>
            {
                var saved = await services
                    .GetRequiredService<SaveCaseDraft>()
                    .ExecuteAsync(fan, new(id, FormOf(region, now), "sent"), now, default);
                Assert.That(saved.Refusal, Is.Null);
                return id;
            }
        );

    public static Task HandInAsync(this IServiceProvider host, FanIdentity fan, CaseId id) =>
        host.InScopeAsync(
            async (services, now) =>
            {
                var sent = await services
                    .GetRequiredService<SubmitCase>()
                    .ExecuteAsync(fan, new(id, Promised: true), now, default);
                Assert.That(sent.Refusal, Is.Null);
                return id;
            }
        );

    /// <summary>Handed in, looked at, and sent back for a better photo.</summary>
    public static async Task<CaseId> ReturnedAsync(
        this IServiceProvider host,
        FanIdentity fan,
        Season season
    )
    {
        var id = await host.FilledAsync(fan, season);
        await host.HandInAsync(fan, id);
        return await host.InScopeAsync(
            async (services, now) =>
            {
                await services.GetRequiredService<CheckCase>().ExecuteAsync(id, now, default);
                var city = await services
                    .GetRequiredService<UnionDbContext>()
                    .Set<UnionOrganization>()
                    .SingleAsync(one => one.ParentId == null);
                var reviewer = new StaffActor(
                    StaffAccountId.New(),
                    "某某",
                    [new(StaffRole.Reviewer, city.Path)]
                );
                var said = await services
                    .GetRequiredService<DecideCase>()
                    .ExecuteAsync(
                        reviewer,
                        new(id, ReviewVerdict.Returned, [new(null, "ticket-blurred", "")]),
                        now,
                        default
                    );
                Assert.That(said.Refusal, Is.Null);
                return id;
            }
        );
    }

    public static Task<CaseState> StateAsync(this IServiceProvider host, CaseId id) =>
        host.InScopeAsync(
            (services, _) =>
                services
                    .GetRequiredService<UnionDbContext>()
                    .Set<Case>()
                    .Where(one => one.Id == id)
                    .Select(one => one.State)
                    .SingleAsync()
        );

    private static string FormOf(string region, DateTimeOffset now) =>
        new ReturnHomeForm(region, UnionCalendar.DayOf(now), TravelMode.Train).Write();

    private static async Task<T> InScopeAsync<T>(
        this IServiceProvider host,
        Func<IServiceProvider, DateTimeOffset, Task<T>> act
    )
    {
        await using var scope = host.CreateAsyncScope();
        var now = host.GetRequiredService<TimeProvider>().GetUtcNow();
        return await act(scope.ServiceProvider, now);
    }
}
