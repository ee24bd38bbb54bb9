using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Funds;
using WeChatUnion.Domain.Cases.Payments;
using WeChatUnion.Domain.Cases.Payments.Returns;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Gateway.Tests.Pages;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Gateway.Tests.Cases.Payments;

/// <summary>A batch in a running host: what finance of one union prepared and confirmed.</summary>
internal sealed class PaySite(MemberSite site, UnionOrganization union)
{
    private const long Amount = 80_00;
    private readonly string round = $"{Guid.NewGuid():N}";
    private readonly CaseFundId fund = CaseFundId.New();

    /// <summary>Approved cases of members of the union who have a card.</summary>
    public async Task<PayBatch> FrozenAsync(int cases)
    {
        await ApproveAsync(cases);
        var (maker, checker) = (Finance(), Finance());
        var begun = await AskAsync<PreparePayBatch, Outcome<PayBatchId>>(prepare =>
            prepare.ExecuteAsync(
                maker,
                new(union.Id, "return-home", round, fund, 100),
                DateTimeOffset.UtcNow,
                default
            )
        );
        Assert.That(begun.Refusal, Is.Null);
        var batch = await UntilAsync(begun.Value, PayBatchState.Prepared);
        var confirmed = await AskAsync<ConfirmPayBatch, Outcome<PayBatchState>>(confirm =>
            confirm.ExecuteAsync(
                checker,
                new(batch.Id, batch.Digest!),
                DateTimeOffset.UtcNow,
                default
            )
        );
        Assert.That(confirmed.Refusal, Is.Null);
        return await UntilAsync(batch.Id, PayBatchState.Frozen);
    }

    /// <summary>The host's own sweep may be at it, too.</summary>
    public async Task<PayBatch> UntilAsync(PayBatchId id, PayBatchState state)
    {
        for (var left = 500; left > 0; left--)
        {
            await AskAsync<AdvancePayBatch, PayStep>(advance =>
                advance.ExecuteAsync(id, DateTimeOffset.UtcNow, default)
            );
            var batch = await AskAsync<UnionDbContext, PayBatch>(db =>
                db.Set<PayBatch>().AsNoTracking().SingleAsync(one => one.Id == id)
            );
            if (batch.State == state)
            {
                return batch;
            }
        }
        throw new AssertionException($"The batch did not come to be {state}.");
    }

    public Task<List<PayItem>> ItemsAsync(PayBatchId id) =>
        AskAsync<UnionDbContext, List<PayItem>>(db =>
            db.Set<PayItem>()
                .AsNoTracking()
                .Where(item => item.BatchId == id)
                .OrderBy(item => item.Seq)
                .ToListAsync()
        );

    public Task<Guid> ReturnOfAsync(PayBatchId id) =>
        AskAsync<UnionDbContext, Guid>(async db =>
            (await db.Set<PayReturn>().SingleAsync(one => one.BatchId == id)).Id.Value
        );

    /// <summary>As if it had been paid in an earlier month.</summary>
    public Task MoveToMonthAsync(PayBatchId id, int month) =>
        AskAsync<UnionDbContext, int>(db =>
            db.Set<PayItem>()
                .Where(item => item.BatchId == id)
                .ExecuteUpdateAsync(set => set.SetProperty(item => item.PaidMonth, month))
        );

    private async Task ApproveAsync(int cases)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<UnionDbContext>();
        var vault = services.GetRequiredService<IPersonalDataVault>();
        var kind = services.GetRequiredService<CaseKinds>().Find("return-home")!;
        var members = await (
            from one in db.Set<UnionOrganization>()
            where one.Path.StartsWith(union.Path) && one.PaysDues && one.State == UnionState.Active
            join member in db.Set<Member>() on one.Id equals member.OrganizationId
            where member.State == MemberState.InMembership
            where
                db.Set<MemberCard>()
                    .Count(card =>
                        card.MemberId == member.Id && card.Status == MemberCardStatus.InUse
                    ) == 1
            orderby member.Id
            select member
        )
            .Take(cases)
            .ToListAsync();
        Assert.That(members, Has.Count.EqualTo(cases));
        db.Add(CaseFund.Open(fund, "端到端经费", cases * Amount));
        await db.SaveChangesAsync();
        foreach (var member in members)
        {
            db.Add(Approved(kind, member, vault));
        }
        await services.GetRequiredService<ICaseStore>().ReserveAsync(fund, cases * Amount, default);
        await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
    }

    private Case Approved(ICaseKind kind, Member member, IPersonalDataVault vault)
    {
        var now = DateTimeOffset.UtcNow;
        var applicant = new CaseApplicant(PersonId.New(), member.Id, union.Id, union.Path);
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
        one.Submit(new(Amount, "湖南省", [new("初审", union.Id)], Fund: fund), applicant, now);
        one.TakeChecks([], 0, now);
        one.Finish(now);
        return one;
    }

    private StaffActor Finance() =>
        new(StaffAccountId.New(), "财务", [new(StaffRole.Finance, union.Path)]);

    private async Task<TResult> AskAsync<T, TResult>(Func<T, Task<TResult>> ask)
        where T : notnull
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<T>());
    }
}
