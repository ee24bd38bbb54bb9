using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Cases.Payments.Returns;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cases.Payments;

internal sealed class PayReturnRows(IServiceScopeFactory scopes) : IPayReturnRows
{
    public async Task KeepAsync(
        PayReturnId answer,
        int first,
        IReadOnlyList<PayReturnLine> lines,
        CancellationToken cancel
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnionUnitOfWork>();
        work.Context.AddRange(lines.Select((line, i) => PayReturnRow.Of(answer, first + i, line)));
        await work.SaveAsync(cancel);
    }
}
