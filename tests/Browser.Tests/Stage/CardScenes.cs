using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Browser.Tests.Stage;

/// <summary>What card pages meet and no page brings about.</summary>
public static class CardScenes
{
    /// <summary>Of somebody in 望海区.</summary>
    public static async Task<Guid> CardNextDoorAsync()
    {
        using var backstage = Stages.Gateway.Backstage();
        return await backstage.AskAsync<IServiceProvider, Guid>(async services =>
        {
            var vault = services.GetRequiredService<IPersonalDataVault>();
            var index = vault.Blind(DemoRegister.Examples[0].Cards[0], MemberCard.NumberPurpose);
            var cards = services.GetRequiredService<UnionDbContext>().Set<MemberCard>();
            return (await cards.SingleAsync(card => card.NumberIndex == index)).Id.Value;
        });
    }

    /// <summary>As WeChat's word about two accounts leaves it: one side bound, the other not any more.</summary>
    public static async Task QuarrelAsync()
    {
        await NewMember.AddAsync(4);
        using var backstage = Stages.Gateway.Backstage();
        await backstage.AskAsync<UnionDbContext, int>(db =>
        {
            var card = db.Set<MemberCard>().OrderByDescending(one => one.Id).First();
            var (one, other) = (new PersonId(Guid.NewGuid()), new PersonId(Guid.NewGuid()));
            var now = DateTimeOffset.UtcNow;
            var (ticket, _) = VerificationTicket.Issue(
                one,
                card,
                BindingMethod.NameAndIdNumber,
                now
            );
            db.AddRange(
                CardBinding.From(ticket, now),
                JoinConflict.Of(new(other, one), CardPersonMerge.TwoBindings, now)
            );
            return db.SaveChangesAsync();
        });
    }
}
