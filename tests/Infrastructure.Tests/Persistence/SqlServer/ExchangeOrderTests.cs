using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence.Contexts;

namespace WeChatUnion.Infrastructure.Tests.Persistence.SqlServer;

/// <summary>A card goes from one binding to another in one save: the old one has to end before the new one is written.</summary>
public sealed class ExchangeOrderTests
{
    [Test]
    public async Task Save_OneBindingEndsAndOneBegins_UpdatesBeforeItInserts()
    {
        var server = new SilentSqlServer();
        var options = new DbContextOptionsBuilder<SqlServerUnionDbContext>()
            .UseSqlServer("Server=nowhere")
            .AddInterceptors(server)
            .Options;
        await using var db = new SqlServerUnionDbContext(options);
        var now = new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
        var (former, next) = (New(), New());
        db.Add(next);
        db.Attach(former);
        former.Supersede(BindingEnds.TakenOver, now);

        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            // Nothing answers; the commands have been heard.
        }

        var said = string.Join('\n', server.Heard);
        var update = said.IndexOf("UPDATE [cards_bindings]", StringComparison.Ordinal);
        var insert = said.IndexOf("INTO [cards_bindings]", StringComparison.Ordinal);
        Assert.That(update, Is.GreaterThanOrEqualTo(0), said);
        Assert.That(insert < 0 || insert > update, Is.True, said);

        CardBinding New()
        {
            var binding = (CardBinding)
                System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(
                    typeof(CardBinding)
                );
            var entry = db.Entry(binding);
            entry.Property(one => one.Id).CurrentValue = CardBindingId.New();
            entry.Property(one => one.PersonId).CurrentValue = PersonId.New();
            entry.Property(one => one.MemberId).CurrentValue = MemberId.New();
            entry.Property(one => one.CardId).CurrentValue = MemberCardId.New();
            entry.Property(one => one.Status).CurrentValue = BindingStatus.Active;
            entry.State = EntityState.Detached;
            return binding;
        }
    }
}
