using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Members.Blacklist;

namespace WeChatUnion.Infrastructure.Members.Blacklist;

internal sealed class ListingMapping : IEntityTypeConfiguration<Listing>
{
    public void Configure(EntityTypeBuilder<Listing> builder)
    {
        builder.ToTable(Listing.Table);
        builder.Property(listing => listing.Id).ValueGeneratedNever();
        builder.Property(listing => listing.From).HasColumnName("first_day");
        builder.Property(listing => listing.Until).HasColumnName("last_day");
        builder.Property(listing => listing.Files).HasMaxLength(Listing.MaxFilesLength);
        builder.Property(listing => listing.LiftReason).HasMaxLength(Listing.MaxLiftReasonLength);
        builder.Property(listing => listing.Version).IsConcurrencyToken();
        builder
            .HasIndex(listing => new { listing.MemberId, listing.State })
            .HasDatabaseName("ix_members_listings_member");
        builder
            .HasIndex(listing => new { listing.OrganizationId, listing.State })
            .HasDatabaseName("ix_members_listings_organization");
        builder
            .HasIndex(listing => new { listing.State, listing.ProposedAt })
            .HasDatabaseName("ix_members_listings_state");
    }
}
