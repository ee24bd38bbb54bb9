using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Cards;

namespace WeChatUnion.Infrastructure.Cards;

internal sealed class PhoneReportMapping : IEntityTypeConfiguration<PhoneReport>
{
    public void Configure(EntityTypeBuilder<PhoneReport> builder)
    {
        builder.ToTable("cards_phone_reports");
        builder.Property(report => report.Id).ValueGeneratedNever();
        builder.Property(report => report.SettledAt).IsConcurrencyToken();
        builder.Property(report => report.Note).HasMaxLength(PhoneReport.MaxNoteLength);
        builder
            .HasIndex(report => report.MemberId)
            .IsUnique()
            .HasFilter("settled_at IS NULL")
            .HasDatabaseName(PhoneReport.OneOpenPerMember);
        builder
            .HasIndex(report => report.PersonId)
            .HasDatabaseName("ix_cards_phone_reports_person");
    }
}
