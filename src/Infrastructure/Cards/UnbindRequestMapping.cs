using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Cards;

namespace WeChatUnion.Infrastructure.Cards;

internal sealed class UnbindRequestMapping : IEntityTypeConfiguration<UnbindRequest>
{
    public void Configure(EntityTypeBuilder<UnbindRequest> builder)
    {
        builder.ToTable("cards_unbind_requests");
        builder.Property(request => request.Id).ValueGeneratedNever();
        builder.Property(request => request.State).IsConcurrencyToken();
        builder.Property(request => request.Text).HasMaxLength(UnbindRequest.MaxTextLength);
        builder.Property(request => request.Verdict).HasMaxLength(UnbindRequest.MaxTextLength);
        builder
            .HasIndex(request => request.BindingId)
            .IsUnique()
            .HasFilter("decided_at IS NULL")
            .HasDatabaseName(UnbindRequest.OneOpenPerBinding);
        builder
            .HasIndex(request => new { request.MemberId, request.AskedAt })
            .HasDatabaseName("ix_cards_unbind_requests_member");
    }
}
