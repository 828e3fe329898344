using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Bantz.Calendar.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class SearchFromTheEnd : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_events_LastEnd",
                table: "events");

            migrationBuilder.DropIndex(
                name: "IX_events_Start_LastEnd",
                table: "events");

            migrationBuilder.CreateIndex(
                name: "IX_events_LastEnd_Start",
                table: "events",
                columns: new[] { "LastEnd", "Start" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_events_LastEnd_Start",
                table: "events");

            migrationBuilder.CreateIndex(
                name: "IX_events_LastEnd",
                table: "events",
                column: "LastEnd");

            migrationBuilder.CreateIndex(
                name: "IX_events_Start_LastEnd",
                table: "events",
                columns: new[] { "Start", "LastEnd" });
        }
    }
}
