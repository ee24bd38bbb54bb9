using WeChatUnion.Domain.Cards;

namespace WeChatUnion.Infrastructure.Cards;

internal static class StandingBindings
{
    /// <summary><see cref="CardBinding.IsStanding"/> for the database.</summary>
    public static IQueryable<CardBinding> Standing(this IQueryable<CardBinding> bindings) =>
        bindings.Where(binding =>
            binding.Status == BindingStatus.Active || binding.Status == BindingStatus.Suspended
        );
}
