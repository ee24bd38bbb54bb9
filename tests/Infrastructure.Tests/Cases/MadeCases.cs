using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Infrastructure.Persistence;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cases;

/// <summary>Cases put where a test wants them, of people who need no card for it.</summary>
internal static class MadeCases
{
    public const long Cents = 80_00;

    public static Task<CaseId> MadeAsync(
        this CaseHost host,
        PersonId person,
        Season season,
        CaseState state,
        MemberId? member = null,
        DateTimeOffset? at = null
    ) =>
        host.Cards.InScopeAsync(async services =>
        {
            var desk = (await host.CityAsync()).Id;
            var now = at ?? Now;
            var kind = services.GetRequiredService<CaseKinds>().Find(ReturnHome.KindName)!;
            var vault = services.GetRequiredService<IPersonalDataVault>();
            var applicant = new CaseApplicant(person, member, desk, "");
            var one = Case.Begin(
                kind,
                season.Round,
                applicant,
                new(CaseHost.WholeForm.Write(), season.Round, false, Now.AddDays(5)),
                CaseChannel.Page,
                null,
                vault,
                now
            );
            var terms = new CaseTerms(
                Cents,
                "江西省",
                [new("初审", desk), new("复核", desk)],
                Fund: season.FundId
            );
            foreach (var step in WayTo(state))
            {
                step(one, terms, applicant, now);
            }
            var store = services.GetRequiredService<ICaseStore>();
            store.Add(one);
            if (state is CaseState.Approved or CaseState.Batched or CaseState.Paid)
            {
                await store.ReserveAsync(season.FundId!.Value, Cents, default);
            }
            await services.GetRequiredService<UnionUnitOfWork>().SaveAsync(default);
            return one.Id;
        });

    public static async Task<List<UnionOrganization>> BelowCityAsync(this CaseHost host)
    {
        var city = (await host.CityAsync()).Id;
        return await host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<UnionOrganization>().Where(one => one.ParentId == city).ToListAsync()
        );
    }

    private static IEnumerable<Action<Case, CaseTerms, CaseApplicant, DateTimeOffset>> WayTo(
        CaseState state
    )
    {
        if (state == CaseState.Draft)
        {
            yield break;
        }
        yield return (one, terms, applicant, now) => one.Submit(terms, applicant, now);
        if (state == CaseState.Submitted)
        {
            yield break;
        }
        yield return (one, _, _, now) => one.TakeChecks([], 0, now);
        if (state == CaseState.InReview)
        {
            yield break;
        }
        if (state is CaseState.Returned or CaseState.Rejected)
        {
            yield return (one, _, _, now) =>
            {
                if (state == CaseState.Returned)
                {
                    one.Return(now);
                }
                else
                {
                    one.Reject(now);
                }
            };
            yield break;
        }
        yield return (one, _, _, now) => one.Finish(now);
        if (state is CaseState.Batched or CaseState.Paid)
        {
            yield return (one, _, _, now) => one.MovePayment(CaseState.Batched, now);
        }
        if (state == CaseState.Paid)
        {
            yield return (one, _, _, now) => one.MovePayment(CaseState.Paid, now);
        }
    }
}
