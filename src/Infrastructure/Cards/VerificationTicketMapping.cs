using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Cards;

namespace WeChatUnion.Infrastructure.Cards;

internal sealed class VerificationTicketMapping : IEntityTypeConfiguration<VerificationTicket>
{
    public void Configure(EntityTypeBuilder<VerificationTicket> builder)
    {
        builder.ToTable("cards_tickets");
        builder.Property(ticket => ticket.Id).ValueGeneratedNever();
        builder.Property(ticket => ticket.TokenDigest).HasMaxLength(64).IsUnicode(false);
        builder
            .HasIndex(ticket => ticket.TokenDigest)
            .IsUnique()
            .HasDatabaseName("ux_cards_tickets_token");
        builder.HasIndex(ticket => ticket.PersonId).HasDatabaseName("ix_cards_tickets_person");
        builder.HasIndex(ticket => ticket.ExpiresAt).HasDatabaseName("ix_cards_tickets_expiry");
    }
}
