using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Fans.Erasing;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cards;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Fans;

/// <summary>A use case had read who somebody is, the account was closed, and then it saved.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class EraseInFlightTests(DatabaseProvider provider)
{
    private CardHost host = null!;

    [SetUp]
    public async Task AMemberWithATicket()
    {
        host = await CardHost.StartAsync(provider);
        await host.TicketAsync(Fan(1), DemoRegister.Examples[0]);
    }

    [TearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Phone_SavedAfterTheErasure_IsErasedWithTheLogs()
    {
        await SaveLateAsync(
            (late, fan) =>
                late.GetRequiredService<IVerifiedPhoneStore>()
                    .Add(
                        VerifiedPhone.Of(
                            fan.Id,
                            PhoneNumber.Parse("13800138000").Value,
                            late.GetRequiredService<IPersonalDataVault>(),
                            Now
                        )
                    )
        );

        await FinishAsync();

        Assert.That(await ReadAsync(db => db.Set<VerifiedPhone>().CountAsync()), Is.Zero);
    }

    [Test]
    public async Task Session_SavedAfterTheErasure_OpensNothingAndIsErasedWithTheLogs()
    {
        var (session, token) = await SaveLateSessionAsync();

        Assert.That(
            await host.AskAsync((ISessionDirectory all) => all.FindFanAsync(session, Now, default)),
            Is.Null
        );
        var refreshed = await host.AskAsync(
            (RefreshSession refresh) => refresh.ExecuteAsync(token, Now, default)
        );
        Assert.That(refreshed.Refusal, Is.EqualTo(FansRefusals.SessionEnded));

        await FinishAsync();

        Assert.That(await ReadAsync(db => db.Set<MiniProgramSession>().CountAsync()), Is.Zero);
    }

    [Test]
    public async Task Binding_SavedAfterTheErasure_DoesNotLockTheMemberOut()
    {
        var ticket = await ReadAsync(db => db.Set<VerificationTicket>().SingleAsync());
        await SaveLateAsync(
            (late, _) => late.GetRequiredService<ICardStore>().Add(CardBinding.From(ticket, Now))
        );

        await FinishAsync();

        var again = await host.BindAsync(
            Fan(2),
            await host.TicketAsync(Fan(2), DemoRegister.Examples[0])
        );
        Assert.That(again.Succeeded, Is.True);
    }

    [Test]
    public async Task UnionId_LearntAfterTheErasure_IsErasedWithTheLogs()
    {
        await SaveLateAsync(
            (late, fan) =>
            {
                fan.Learn("late");
                late.GetRequiredService<IPersonStore>()
                    .Add(UnionIdentity.Of("late", fan.PersonId, Now));
            }
        );

        await FinishAsync();

        var fan = await ReadAsync(db => db.Set<Fan>().SingleAsync());
        Assert.That((fan.UnionId, fan.UnfollowedAt), Is.EqualTo(((string?)null, Now)));
        Assert.That(fan.OpenId, Does.StartWith(Domain.Fans.Fan.ErasedPrefix));
        Assert.That(await ReadAsync(db => db.Set<UnionIdentity>().CountAsync()), Is.Zero);
    }

    [Test]
    public async Task Session_OfWhoWasKnownAgainAndClosedAgain_IsErasedToo()
    {
        await EraseAsync();
        await host.DoAsync<IFanDirectory>(fans => fans.FindOrCreateAsync(Fan(1), Now, default));
        await SaveLateSessionAsync();

        await FinishAsync();

        Assert.That(await ReadAsync(db => db.Set<MiniProgramSession>().CountAsync()), Is.Zero);
        Assert.That(await ReadAsync(db => db.Set<PendingErasure>().CountAsync()), Is.Zero);
    }

    private async Task<(MiniProgramSessionId Id, string Token)> SaveLateSessionAsync()
    {
        (MiniProgramSessionId, string) issued = default;
        await SaveLateAsync(
            (late, fan) =>
            {
                var session = MiniProgramSession.Start(fan.Id, Now);
                var (row, token) = RefreshToken.Issue(session);
                late.GetRequiredService<ISessionStore>().Add(session);
                late.GetRequiredService<ISessionStore>().Add(row);
                issued = (session.Id, token);
            }
        );
        return issued;
    }

    /// <summary>What the use case had read before the erasure it saves after it.</summary>
    private Task SaveLateAsync(Action<IServiceProvider, Fan> change) =>
        host.DoAsync<IServiceProvider>(async late =>
        {
            var fan = await late.GetRequiredService<IFanStore>().MeetAsync(Fan(1), Now, default);
            await EraseAsync();
            change(late, fan);
            await late.GetRequiredService<IUnitOfWork>().SaveAsync(default);
        });

    private Task EraseAsync() =>
        host.DoAsync<EraseFan>(erase => erase.ExecuteAsync(Fan(1), Now, default));

    private Task FinishAsync() =>
        host.DoAsync<FinishErasures>(finish =>
            finish.ExecuteAsync(Now + PendingErasure.Wait, default)
        );

    private Task<T> ReadAsync<T>(Func<UnionDbContext, Task<T>> read) => host.AskAsync(read);
}
