using MudBlazor;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Desk;
using WeChatUnion.Gateway.ConsoleShell;
using WeChatUnion.Infrastructure.Cards.Desk;

namespace WeChatUnion.Gateway.Cards.Desk;

internal static class CardDeskPages
{
    public static IServiceCollection AddCardDeskPages(this IServiceCollection services) =>
        services
            .AddSingleton(
                new ConsolePage(
                    CardDeskPaths.List,
                    "工会卡",
                    Icons.Material.Filled.CreditCard,
                    CardsActs.Read,
                    28
                )
            )
            .AddSingleton(
                new ConsolePage(
                    CardDeskPaths.Waiting,
                    "工会卡待办",
                    Icons.Material.Filled.PendingActions,
                    CardsActs.Read,
                    29
                )
                {
                    CountAsync = CountAsync,
                }
            );

    private static async Task<int> CountAsync(ConsoleShell.Desk desk)
    {
        var waiting = await desk.ReadAsync<CardQueueQueries, CardQueueCounts>(
            CardsActs.Read,
            (queues, scope, now) => queues.CountAsync(scope, now, default)
        );
        return waiting.Succeeded ? waiting.Value.All : 0;
    }
}
