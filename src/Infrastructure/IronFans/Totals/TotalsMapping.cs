using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatUnion.Infrastructure.IronFans.Totals;

internal sealed class TotalsMapping
    : IEntityTypeConfiguration<HourTotal>,
        IEntityTypeConfiguration<DayTotal>
{
    public void Configure(EntityTypeBuilder<HourTotal> builder)
    {
        builder.ToTable("ironfans_hour_totals");
        builder.HasKey(row => new
        {
            row.Day,
            row.Hour,
            row.Kind,
        });
    }

    public void Configure(EntityTypeBuilder<DayTotal> builder)
    {
        builder.ToTable("ironfans_day_totals");
        builder.HasKey(row => row.Day);
        builder.Property(row => row.Day).ValueGeneratedNever();
    }
}
