using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Funds;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Browser.Tests.Stage;

/// <summary>Cases that only wait for their money, of a fund of their own.</summary>
internal static class ApprovedCases
{
    private const long Amount = 80_00;

    /// <returns>The cases' numbers, in the order of the people.</returns>
    public static Task<IReadOnlyList<string>> AddAsync(string fund, params DemoPerson[] people) =>
        AddAsync(fund, "browser", people);

    /// <param name="round">Whose figures are nobody else's.</param>
    public static async Task<IReadOnlyList<string>> AddAsync(
        string fund,
        string round,
        params DemoPerson[] people
    )
    {
        using var backstage = Stages.Gateway.Backstage();
        return await backstage.AskAsync<IServiceProvider, IReadOnlyList<string>>(async services =>
        {
            var db = services.GetRequiredService<UnionDbContext>();
            var made = CaseFund.Open(CaseFundId.New(), fund, people.Length * Amount);
            db.Add(made);
            await db.SaveChangesAsync();
            var cases = new List<Case>();
            foreach (var person in people)
            {
                var one = await SubmittedAsync(services, made.Id, person, round);
                one.TakeChecks([], 0, DateTimeOffset.UtcNow);
                one.Finish(DateTimeOffset.UtcNow);
                cases.Add(one);
            }
            db.AddRange(cases);
            await services
                .GetRequiredService<ICaseStore>()
                .ReserveAsync(made.Id, people.Length * Amount, default);
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
            return [.. cases.Select(one => one.Number)];
        });
    }

    /// <summary>Approved, and then another claim came up with the same number.</summary>
    public static async Task<Guid> DisputedAsync(string fund, DemoPerson person)
    {
        var number = (await AddAsync(fund, "browser-dispute", person))[0];
        using var backstage = Stages.Gateway.Backstage();
        return await backstage.AskAsync<UnionDbContext, Guid>(async db =>
        {
            var one = await db.Set<Case>().SingleAsync(one => one.Number == number);
            one.Dispute(DateTimeOffset.UtcNow);
            await db.SaveChangesAsync();
            return one.Id.Value;
        });
    }

    /// <summary>On the desk of the member's own union.</summary>
    public static async Task<Guid> InReviewAsync(string fund, DemoPerson person)
    {
        using var backstage = Stages.Gateway.Backstage();
        return await backstage.AskAsync<IServiceProvider, Guid>(async services =>
        {
            var db = services.GetRequiredService<UnionDbContext>();
            var made = CaseFund.Open(CaseFundId.New(), fund, Amount);
            var one = await SubmittedAsync(services, made.Id, person, "browser-desk");
            one.TakeChecks([], 0, DateTimeOffset.UtcNow);
            db.AddRange(made, one);
            await db.SaveChangesAsync();
            return one.Id.Value;
        });
    }

    private static async Task<Case> SubmittedAsync(
        IServiceProvider services,
        CaseFundId fund,
        DemoPerson person,
        string round
    )
    {
        var now = DateTimeOffset.UtcNow;
        var vault = services.GetRequiredService<IPersonalDataVault>();
        var kind = services.GetRequiredService<CaseKinds>().Find("return-home")!;
        var members = services.GetRequiredService<IMemberLookup>();
        var number = IdNumber.Parse(person.IdNumber).Value;
        var member = (await members.FindByIdNumberAsync(number, default))!.Value;
        var unit = await services
            .GetRequiredService<UnionDbContext>()
            .Set<Member>()
            .Where(one => one.Id == member)
            .Select(one => one.OrganizationId)
            .SingleAsync();
        var applicant = new CaseApplicant(PersonId.New(), member, unit, "");
        var one = Case.Begin(
            kind,
            round,
            applicant,
            new("{}", round, false, now.AddDays(1)),
            CaseChannel.Page,
            null,
            vault,
            now
        );
        one.Submit(new(Amount, "湖南省", [new("初审", unit)], Fund: fund), applicant, now);
        return one;
    }
}
