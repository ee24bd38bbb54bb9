using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Members.Blacklist;

namespace WeChatUnion.Infrastructure.Members.Blacklist;

internal sealed class ListingAppealMapping : IEntityTypeConfiguration<ListingAppeal>
{
    public void Configure(EntityTypeBuilder<ListingAppeal> builder)
    {
        builder.ToTable(ListingAppeal.Table);
        builder.Property(appeal => appeal.Id).ValueGeneratedNever();
        builder.Property(appeal => appeal.Note).HasMaxLength(ListingAppeal.MaxNoteLength);
        builder.Property(appeal => appeal.Version).IsConcurrencyToken();
        builder
            .HasIndex(appeal => appeal.ListingId)
            .IsUnique()
            .HasDatabaseName(ListingAppeal.OncePerListing);
        builder
            .HasIndex(appeal => new { appeal.DecidedAt, appeal.DecideBy })
            .HasDatabaseName("ix_members_listing_appeals_due");
    }
}
