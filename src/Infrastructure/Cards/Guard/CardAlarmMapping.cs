using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Cards.Guard;

namespace WeChatUnion.Infrastructure.Cards.Guard;

internal sealed class CardAlarmMapping : IEntityTypeConfiguration<CardAlarm>
{
    public void Configure(EntityTypeBuilder<CardAlarm> builder)
    {
        builder.ToTable("cards_alarms");
        builder.Property(alarm => alarm.Id).ValueGeneratedNever();
        builder.Property(alarm => alarm.Subject).HasMaxLength(64).IsUnicode(false);
        builder.Property(alarm => alarm.Note).HasMaxLength(CardAlarm.MaxNoteLength);
        builder.Property(alarm => alarm.Version).IsConcurrencyToken();
        builder.Ignore(alarm => alarm.IsOpen);
        builder
            .HasIndex(alarm => new { alarm.Kind, alarm.Subject })
            .IsUnique()
            .HasFilter("acknowledged_at IS NULL")
            .HasDatabaseName(CardAlarm.OneOpen);
        builder
            .HasIndex(alarm => new { alarm.Kind, alarm.LastSeenAt })
            .HasDatabaseName("ix_cards_alarms_kind");
        builder.HasIndex(alarm => alarm.RaisedAt).HasDatabaseName("ix_cards_alarms_raised");
    }
}
